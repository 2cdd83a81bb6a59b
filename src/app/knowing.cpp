#include "app/knowing.hpp"

#include "app/data_folder.hpp"

namespace evenhand::app {

base::Result<std::shared_ptr<const check::Knowledge>> knowledge_of(const std::string& council_file) {
    EVENHAND_TRY(auto council, council::load_profile(council_file));
    EVENHAND_TRY(const auto data, data_folder());
    EVENHAND_TRY(auto library, check::Library::load(data));
    EVENHAND_TRY(auto knowledge, check::Knowledge::join(std::move(library), std::move(council)));
    static auto& kept = *new std::shared_ptr<const check::Knowledge>();
    kept = knowledge;
    return knowledge;
}

}  // namespace evenhand::app
