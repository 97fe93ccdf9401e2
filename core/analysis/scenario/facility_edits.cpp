// SPDX-License-Identifier: MIT
#include "core/analysis/scenario/facility_edits.hpp"

#include <algorithm>
#include <format>

#include "core/model/open_day.hpp"

namespace circle15::analysis {

using model::Facility;
using model::FacilityStatus;
using model::Study;

namespace {

Facility& facility_of(Study& study, const std::string& id, const EditPlace& at) {
    const auto found = std::ranges::find(study.facilities, id, &Facility::id);
    if (found == study.facilities.end()) {
        throw at.flaw("unknown_facility", {{"facility", id}});
    }
    return *found;
}

void require_service(const Study& study, const Facility& facility, const EditPlace& at) {
    std::string known;
    for (const auto& rule : study.standard.rules) {
        if (rule.service == facility.service) return;
        known += (known.empty() ? "" : ", ") + rule.service;
    }
    throw at.flaw("facility_service", {{"facility", facility.id}, {"service", facility.service}, {"known", known}});
}

}  // namespace

void make_edit(Study& study, const model::OpenFacility& open, const EditPlace& at) {
    if (open.created) {
        const auto same = std::ranges::find(study.facilities, open.id, &Facility::id);
        if (same != study.facilities.end()) {
            throw at.flaw("facility_exists", {{"facility", open.id}, {"name", same->name}});
        }
        require_service(study, *open.created, at);
        study.facilities.push_back(*open.created);
        return;
    }
    Facility& facility = facility_of(study, open.id, at);
    if (model::in_operation_on(facility, study.date))
        throw at.no_effect("already_open", {{"facility", facility.id}, {"name", facility.name}});
    facility.status = FacilityStatus::open;
    facility.opened.reset();
    facility.closed.reset();
}

void make_edit(Study& study, const model::CloseFacility& close, const EditPlace& at) {
    Facility& facility = facility_of(study, close.id, at);
    if (facility.status != FacilityStatus::open) {
        throw at.no_effect("not_open",
                           {{"facility", facility.id}, {"name", facility.name}, {"status", name_of(facility.status)}});
    }
    facility.status = FacilityStatus::closed;
}

void make_edit(Study& study, const model::MoveFacility& move, const EditPlace& at) {
    Facility& facility = facility_of(study, move.id, at);
    if (facility.place == move.place) throw at.no_effect("stands_there", {{"facility", facility.id}, {"name", facility.name}});
    facility.place = move.place;
    facility.given_crs = move.given_crs;
}

void make_edit(Study& study, const model::ResizeFacility& resize, const EditPlace& at) {
    Facility& facility = facility_of(study, resize.id, at);
    if (resize.capacity < 0) {
        throw at.flaw("edit_capacity", {{"capacity", resize.capacity}, {"facility", resize.id}});
    }
    if (facility.capacity == resize.capacity) {
        throw at.no_effect("same_capacity",
                           {{"facility", facility.id}, {"name", facility.name}, {"capacity", resize.capacity}});
    }
    facility.capacity = resize.capacity;
}

void make_edit(Study& study, const model::ChangeHours& change, const EditPlace& at) {
    Facility& facility = facility_of(study, change.id, at);
    if (facility.opening_hours_text == change.opening_hours) {
        throw at.no_effect("same_hours", {{"facility", facility.id}, {"name", facility.name}, {"hours", change.opening_hours}});
    }
    try {
        facility.opening_hours = model::parse_opening_hours(change.opening_hours);
    } catch (const model::InputError& error) {
        throw at.flaw(error.flaw().rule, error.flaw().particulars);
    }
    facility.opening_hours_text = change.opening_hours;
}

void make_edit(Study& study, const model::RestoreFacility& restore, const EditPlace& at) {
    Facility& facility = facility_of(study, restore.facility.id, at);
    if (facility == restore.facility) throw at.no_effect("same_facility", {{"facility", facility.id}, {"name", facility.name}});
    require_service(study, restore.facility, at);
    facility = restore.facility;
}

void make_edit(Study& study, const model::RemoveFacility& remove, const EditPlace& at) {
    if (study.facilities.empty() || &facility_of(study, remove.id, at) != &study.facilities.back()) {
        throw at.flaw("remove_last", {{"facility", remove.id}});
    }
    study.facilities.pop_back();
}

}  // namespace circle15::analysis
