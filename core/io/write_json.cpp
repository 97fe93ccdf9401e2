// SPDX-License-Identifier: MIT
#include "core/io/write_json.hpp"

#include "core/io/value_text.hpp"

namespace circle15::io {

namespace {

void append(std::string& out, const model::Tree& tree, std::size_t depth);

template <class Items, class Write>
void append_block(std::string& out, char open, const Items& items, char close, std::size_t depth, const Write& write) {
    out += open;
    bool first = true;
    for (const auto& item : items) {
        out += first ? "\n" : ",\n";
        first = false;
        out.append(2 * (depth + 1), ' ');
        write(item);
    }
    if (!first) {
        out += '\n';
        out.append(2 * depth, ' ');
    }
    out += close;
}

void append(std::string& out, const model::Tree& tree, std::size_t depth) {
    struct Writer {
        std::string& out;
        std::size_t depth;
        void operator()(const model::Value& value) const { append_json(out, value); }
        void operator()(const model::Tree::Items& items) const {
            append_block(out, '[', items, ']', depth, [&](const model::Tree& item) { append(out, item, depth + 1); });
        }
        void operator()(const model::Tree::Branches& branches) const {
            append_block(out, '{', branches, '}', depth, [&](const model::Branch& branch) {
                append_json_string(out, branch.name);
                out += ": ";
                append(out, branch.value, depth + 1);
            });
        }
    };
    std::visit(Writer{out, depth}, tree.node);
}

}  // namespace

std::string write_json(const model::Tree& tree) {
    std::string out;
    append(out, tree, 0);
    out += '\n';
    return out;
}

}  // namespace circle15::io
