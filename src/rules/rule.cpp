#include "evenhand/rules/rule.hpp"

namespace evenhand::rules {

std::string_view word(Level level) {
    switch (level) {
    case Level::note: return "note";
    case Level::refer: return "refer";
    case Level::stop: return "stop";
    }
    return "";
}

}  // namespace evenhand::rules
