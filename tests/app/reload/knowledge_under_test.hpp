#pragma once

#include "app/reload/reloader.hpp"
#include "evenhand/base/files.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>

namespace evenhand::tests {

/// The shipped rules and calendars and a council, in a folder where they may be spoiled.
class OwnKnowledge {
  public:
    OwnKnowledge() {
        for (const char* part : {"lexicons", "calendars"}) {
            std::filesystem::copy(std::filesystem::path(source()) / part, folder_.path() / part,
                                  std::filesystem::copy_options::recursive);
        }
        council_ = folder_.write("council.toml", council_text("Northgate")).string();
    }

    static std::string council_text(const std::string& ward) {
        return "name = \"Exampleshire County Council\"\nnation = \"england\"\ntype = \"county\"\n"
               "slug = \"exampleshire\"\nprotocol = \"county-protocol\"\n"
               "[[people]]\nname = \"Priya Nandakumar\"\nrole = \"member\"\nparty = \"Labour\"\nward = \"" +
               ward + "\"\n";
    }
    [[nodiscard]] app::KnowledgeFiles files() const { return {folder_.path(), {council_}}; }
    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    [[nodiscard]] const std::string& council() const { return council_; }

    [[nodiscard]] std::string read(const std::string& name) const {
        return *base::read_file(folder_.path() / name, std::size_t{1} << 26U);
    }
    /// As an editor does it: a new file takes the name.
    void write(const std::string& name, const std::string& text) const {
        std::filesystem::rename(folder_.write(name + ".new", text), folder_.path() / name);
    }
    void replace(const std::string& name, const std::string& what, const std::string& by) const {
        std::string text = read(name);
        const auto at = text.find(what);
        if (at == std::string::npos) {
            throw std::runtime_error("'" + what + "' is not in " + name);
        }
        write(name, text.replace(at, what.size(), by));
    }

    static constexpr const char* rule = "lexicons/rules/liability-commitment.toml";
    static constexpr const char* rule_id = "liability-commitment";

  private:
    TemporaryFolder folder_;
    std::string council_;
};

}  // namespace evenhand::tests
