# Makes a C++ source that holds the style sheet and the script. Run as:
# cmake -DOUT=… -DGOVUK=… -DOWN=… -DSCRIPT=… -DACCURACY=… -P embed.cmake
# The fonts, crest and crown of GOV.UK may only be used on GOV.UK: the faces go, the system's fonts come.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/../../raw_literal.cmake)
file(READ ${GOVUK} govuk)
file(READ ${OWN} own)
file(READ ${SCRIPT} script)
string(REGEX REPLACE "@font-face{[^}]*}" "" govuk "${govuk}")
string(REPLACE "GDS Transport" "Helvetica Neue" govuk "${govuk}")
string(REGEX REPLACE "/\\*# sourceMappingURL[^*]*\\*/" "" govuk "${govuk}")
set(sheet "${govuk}\n${own}")

function(embed text digest literal)
  string(SHA256 sum "${text}")
  string(SUBSTRING ${sum} 0 16 sum)
  raw_literal("${text}" asset pieces)
  set(${digest} ${sum} PARENT_SCOPE)
  set(${literal} "${pieces}" PARENT_SCOPE)
endfunction()

# What docs/accuracy.md measured of each rule: found rightly, found wrongly, missed.
file(STRINGS ${ACCURACY} lines REGEX "^[|] `[a-z-]+` [|]")
set(measured "")
foreach(line IN LISTS lines)
  if(line MATCHES "^[|] `([a-z-]+)` [|][^|]*[|][^|]*[|][^|]*[|] ([0-9]+) [|] ([0-9]+) [|] ([0-9]+) [|]$")
    string(APPEND measured "    {\"${CMAKE_MATCH_1}\", ${CMAKE_MATCH_2}, ${CMAKE_MATCH_3}, ${CMAKE_MATCH_4}},\n")
  endif()
endforeach()
if(measured STREQUAL "")
  message(FATAL_ERROR "${ACCURACY} has no table of rules")
endif()

embed("${sheet}" sheet_digest sheet_literal)
embed("${script}" script_digest script_literal)
file(WRITE ${OUT} "#include \"evenhand/web/assets.hpp\"

namespace evenhand::web {
namespace {

constexpr std::string_view sheet_body =
${sheet_literal};
constexpr std::string_view script_body =
${script_literal};
constexpr Asset sheet{\"evenhand-${sheet_digest}.css\", \"text/css; charset=utf-8\", sheet_body};
constexpr Asset script{\"evenhand-${script_digest}.js\", \"text/javascript; charset=utf-8\", script_body};

constexpr MeasuredRule measured[] = {
${measured}};

}  // namespace

const MeasuredRule* find_measured(std::string_view rule) {
    for (const MeasuredRule& row : measured) {
        if (row.rule == rule) {
            return &row;
        }
    }
    return nullptr;
}

const Asset* find_asset(std::string_view name) {
    return name == sheet.name ? &sheet : name == script.name ? &script : nullptr;
}

std::string_view style_sheet_path() { return \"/assets/evenhand-${sheet_digest}.css\"; }

std::string_view script_path() { return \"/assets/evenhand-${script_digest}.js\"; }

}  // namespace evenhand::web
")
