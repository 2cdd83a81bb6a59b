# Makes a C++ source that holds the style sheet. Run as: cmake -DOUT=… -DGOVUK=… -DOWN=… -P embed.cmake
# The fonts, crest and crown of GOV.UK may only be used on GOV.UK: the faces go, the system's fonts come.
cmake_minimum_required(VERSION 3.25)
file(READ ${GOVUK} govuk)
file(READ ${OWN} own)
string(REGEX REPLACE "@font-face{[^}]*}" "" govuk "${govuk}")
string(REPLACE "GDS Transport" "Helvetica Neue" govuk "${govuk}")
string(REGEX REPLACE "/\\*# sourceMappingURL[^*]*\\*/" "" govuk "${govuk}")
set(sheet "${govuk}\n${own}")
string(SHA256 digest "${sheet}")
string(SUBSTRING ${digest} 0 16 digest)
string(LENGTH "${sheet}" size)
# A raw literal may hold 64 kB everywhere; pieces join.
set(literal "")
set(at 0)
while(at LESS size)
  string(SUBSTRING "${sheet}" ${at} 12000 piece)
  string(APPEND literal "    R\"css(${piece})css\"\n")
  math(EXPR at "${at} + 12000")
endwhile()
file(WRITE ${OUT} "#include \"evenhand/web/assets.hpp\"

namespace evenhand::web {
namespace {

constexpr std::string_view sheet_body =
${literal};
constexpr Asset sheet{\"evenhand-${digest}.css\", \"text/css; charset=utf-8\", sheet_body};

}  // namespace

const Asset* find_asset(std::string_view name) { return name == sheet.name ? &sheet : nullptr; }

std::string_view style_sheet_path() { return \"/assets/evenhand-${digest}.css\"; }

}  // namespace evenhand::web
")
