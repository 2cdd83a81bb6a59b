#pragma once

#include "evenhand/web/site.hpp"
#include "field_reader.hpp"

namespace evenhand::web {

/// The council that the field "council" calls by its id or its name; the first one served where there is no
/// such field. Null, and a fault of the field, where none is called so.
const check::Knowledge* read_council(FieldReader& fields, const Site& site);

}  // namespace evenhand::web
