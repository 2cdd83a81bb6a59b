// Runs a target without libFuzzer: its seeds, and then changed copies of them, the same on every run.
// replay SEEDS [COUNT]; what broke it is left in the file broke.input of the working folder.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t longest = 1U << 16U;

std::vector<std::string> seeds_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> seeds;
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return seeds;
}

class Changer {
  public:
    std::string changed(const std::vector<std::string>& seeds) {
        std::string bytes = seeds[below(seeds.size())];
        for (std::size_t i = below(6) + 1; i > 0; --i) {
            change(bytes, seeds[below(seeds.size())]);
        }
        bytes.resize(std::min(bytes.size(), longest));
        return bytes;
    }

  private:
    std::size_t below(std::size_t bound) {
        return bound == 0 ? 0 : static_cast<std::size_t>(random_() % bound);
    }
    static std::string_view piece(std::string_view bytes, std::size_t begin, std::size_t size) {
        return bytes.substr(std::min(begin, bytes.size()), size);
    }

    void change(std::string& bytes, const std::string& other) {
        const std::size_t at = below(bytes.size() + 1);
        const std::size_t size = below(24) + 1;
        switch (below(7)) {
        case 0: bytes.insert(at, 1, static_cast<char>(random_())); break;
        case 1: bytes.erase(at, size); break;
        case 2: bytes.insert(at, piece(other, below(other.size() + 1), size * 4)); break;
        case 3: bytes.insert(at, std::string(piece(bytes, at, size))); break;
        case 4: bytes.resize(at); break;
        case 5:
            for (std::size_t i = below(200); i > 0; --i) {
                bytes.insert(at, std::string(piece(bytes, at, 8)));
            }
            break;
        default:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << below(8)));
            }
        }
    }

    std::mt19937_64 random_{20'270'506};
};

void run(const std::string& bytes) {
    std::ofstream("broke.input", std::ios::binary) << bytes;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** words) {
    const auto seeds = count > 1 ? seeds_in(words[1]) : std::vector<std::string>();
    if (seeds.empty()) {
        std::cerr << "replay SEEDS [COUNT]\n";
        return 2;
    }
    const int inputs = count > 2 ? std::atoi(words[2]) : 500;
    for (const std::string& seed : seeds) {
        run(seed);
    }
    Changer changer;
    for (int i = 0; i < inputs; ++i) {
        run(changer.changed(seeds));
    }
    std::filesystem::remove("broke.input");
    std::cout << seeds.size() << " seeds and " << inputs << " changed copies of them\n";
    return 0;
}
