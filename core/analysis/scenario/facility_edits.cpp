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
        throw at.flaw("unknown_facility", std::format("the study has no facility '{}'", id),
                      "use an id of facilities.csv, or of a facility an earlier edit opens");
    }
    return *found;
}

void require_service(const Study& study, const Facility& facility, const EditPlace& at) {
    std::string known;
    for (const auto& rule : study.standard.rules) {
        if (rule.service == facility.service) return;
        known += (known.empty() ? "" : ", ") + rule.service;
    }
    throw at.flaw("unknown_service",
                  std::format("'{}' offers '{}', which the standard does not know", facility.id, facility.service),
                  "use one of: " + known);
}

}  // namespace

void make_edit(Study& study, const model::OpenFacility& open, const EditPlace& at) {
    if (open.created) {
        const auto same = std::ranges::find(study.facilities, open.id, &Facility::id);
        if (same != study.facilities.end()) {
            throw at.flaw("duplicate_id", std::format("the study already has a facility '{}' ({})", open.id, same->name),
                          "give the new facility another id; to open the one there is, give its id alone");
        }
        require_service(study, *open.created, at);
        study.facilities.push_back(*open.created);
        return;
    }
    Facility& facility = facility_of(study, open.id, at);
    if (model::in_operation_on(facility, study.date))
        throw at.no_effect(std::format("'{}' ({}) is already open", facility.id, facility.name));
    facility.status = FacilityStatus::open;
    facility.opened.reset();
    facility.closed.reset();
}

void make_edit(Study& study, const model::CloseFacility& close, const EditPlace& at) {
    Facility& facility = facility_of(study, close.id, at);
    if (facility.status != FacilityStatus::open) {
        throw at.no_effect(std::format("'{}' ({}) is {}, not open", facility.id, facility.name, name_of(facility.status)));
    }
    facility.status = FacilityStatus::closed;
}

void make_edit(Study& study, const model::MoveFacility& move, const EditPlace& at) {
    Facility& facility = facility_of(study, move.id, at);
    if (facility.place == move.place)
        throw at.no_effect(std::format("'{}' ({}) already stands there", facility.id, facility.name));
    facility.place = move.place;
    facility.given_crs = move.given_crs;
}

void make_edit(Study& study, const model::ResizeFacility& resize, const EditPlace& at) {
    Facility& facility = facility_of(study, resize.id, at);
    if (resize.capacity < 0) {
        throw at.flaw("capacity", std::format("a capacity of {} for '{}'", resize.capacity, resize.id), "give 0 or more");
    }
    if (facility.capacity == resize.capacity) {
        throw at.no_effect(std::format("'{}' ({}) already has a capacity of {}", facility.id, facility.name, resize.capacity));
    }
    facility.capacity = resize.capacity;
}

void make_edit(Study& study, const model::ChangeHours& change, const EditPlace& at) {
    Facility& facility = facility_of(study, change.id, at);
    if (facility.opening_hours_text == change.opening_hours) {
        throw at.no_effect(std::format("'{}' ({}) already opens {}", facility.id, facility.name, change.opening_hours));
    }
    try {
        facility.opening_hours = model::parse_opening_hours(change.opening_hours);
    } catch (const model::InputError& error) {
        throw at.flaw(error.flaw().rule, error.flaw().what, error.flaw().remedy);
    }
    facility.opening_hours_text = change.opening_hours;
}

void make_edit(Study& study, const model::RestoreFacility& restore, const EditPlace& at) {
    Facility& facility = facility_of(study, restore.facility.id, at);
    if (facility == restore.facility) throw at.no_effect(std::format("'{}' ({}) is already so", facility.id, facility.name));
    require_service(study, restore.facility, at);
    facility = restore.facility;
}

void make_edit(Study& study, const model::RemoveFacility& remove, const EditPlace& at) {
    if (study.facilities.empty() || &facility_of(study, remove.id, at) != &study.facilities.back()) {
        throw at.flaw("remove_last", std::format("'{}' is not the last facility of the study", remove.id),
                      "close a facility of the study; only one that a scenario added can be taken away, the last first");
    }
    study.facilities.pop_back();
}

}  // namespace circle15::analysis
