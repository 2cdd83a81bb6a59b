#include "evenhand/workflow/differences.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

/// Beyond so many changed words nobody reads word by word, and the time grows with their square.
constexpr int most_changes = 2000;

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Runs of spaces and runs of others; put together they are the text.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= text.size(); ++at) {
        if (at == text.size() || is_space(text[at]) != is_space(text[begin])) {
            words.push_back(text.substr(begin, at - begin));
            begin = at;
        }
    }
    return words;
}

using Words = std::vector<std::string_view>;

class Pieces {
  public:
    void add(Stretch::Kind kind, std::string_view text) {
        if (text.empty()) {
            return;
        }
        if (made_.empty() || made_.back().kind != kind) {
            made_.push_back({kind, {}});
        }
        made_.back().text.append(text);
    }
    std::vector<Stretch> take() { return std::move(made_); }

  private:
    std::vector<Stretch> made_;
};

/// How far the furthest path of each diagonal comes after 0, 1, 2 … changes: Myers, "An O(ND) difference
/// algorithm and its variations" (1986). Empty where it takes more than `most_changes`.
std::vector<std::vector<int>> furthest_paths(const Words& before, const Words& after) {
    const int rows = static_cast<int>(before.size());
    const int columns = static_cast<int>(after.size());
    std::vector<std::vector<int>> steps;
    std::vector<int> ends{0};
    for (int changes = 0; changes <= std::min(rows + columns, most_changes); ++changes) {
        std::vector<int> next(static_cast<std::size_t>(2 * changes + 1));
        for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
            // `ends` holds the diagonals from -(changes - 1) to changes - 1.
            const auto old = [&](int d) {
                const bool there = d > -changes && d < changes;
                return there ? ends[static_cast<std::size_t>(d + changes - 1)] : -1;
            };
            const int down = old(diagonal + 1);
            const int right = old(diagonal - 1) + 1;
            int x = changes == 0 ? 0 : std::max(down, right);
            int y = x - diagonal;
            while (x < rows && y < columns && y >= 0 &&
                   before[static_cast<std::size_t>(x)] == after[static_cast<std::size_t>(y)]) {
                ++x;
                ++y;
            }
            next[static_cast<std::size_t>(diagonal + changes)] = x;
            if (x >= rows && y >= columns) {
                steps.push_back(std::move(next));
                return steps;
            }
        }
        steps.push_back(next);
        ends = std::move(next);
    }
    return {};
}

struct Step {
    Stretch::Kind kind = Stretch::Kind::same;
    std::string_view word;
};

/// Walks the paths back from the end.
std::vector<Step> walk_back(const Words& before, const Words& after,
                            const std::vector<std::vector<int>>& steps) {
    std::vector<Step> walked;
    int x = static_cast<int>(before.size());
    int y = static_cast<int>(after.size());
    const auto keep = [&](int until_x, int until_y) {
        while (x > until_x && y > until_y) {
            walked.push_back({Stretch::Kind::same, before[static_cast<std::size_t>(x - 1)]});
            --x;
            --y;
        }
    };
    for (int changes = static_cast<int>(steps.size()) - 1; changes > 0; --changes) {
        const auto& ends = steps[static_cast<std::size_t>(changes - 1)];
        const auto old = [&](int d) {
            const bool there = d > -changes && d < changes;
            return there ? ends[static_cast<std::size_t>(d + changes - 1)] : -1;
        };
        const int diagonal = x - y;
        const bool came_down = old(diagonal + 1) >= old(diagonal - 1) + 1;
        const int from_x = came_down ? old(diagonal + 1) : old(diagonal - 1);
        const int from_y = from_x - (came_down ? diagonal + 1 : diagonal - 1);
        keep(came_down ? from_x : from_x + 1, came_down ? from_y + 1 : from_y);
        if (came_down) {
            walked.push_back({Stretch::Kind::fresh, after[static_cast<std::size_t>(y - 1)]});
            --y;
        } else {
            walked.push_back({Stretch::Kind::gone, before[static_cast<std::size_t>(x - 1)]});
            --x;
        }
    }
    keep(0, 0);
    std::ranges::reverse(walked);
    return walked;
}

std::string_view all_of(std::string_view text, const Words& words, std::size_t from, std::size_t to) {
    if (from >= to) {
        return {};
    }
    const auto begin = static_cast<std::size_t>(words[from].data() - text.data());
    const auto end = static_cast<std::size_t>(words[to - 1].data() - text.data()) + words[to - 1].size();
    return text.substr(begin, end - begin);
}

}  // namespace

std::vector<Stretch> differences(std::string_view before, std::string_view after) {
    const Words old = words_of(before);
    const Words fresh = words_of(after);
    std::size_t start = 0;
    while (start < old.size() && start < fresh.size() && old[start] == fresh[start]) {
        ++start;
    }
    std::size_t end = 0;
    while (end < old.size() - start && end < fresh.size() - start &&
           old[old.size() - 1 - end] == fresh[fresh.size() - 1 - end]) {
        ++end;
    }
    const Words old_middle(old.begin() + static_cast<std::ptrdiff_t>(start),
                           old.end() - static_cast<std::ptrdiff_t>(end));
    const Words fresh_middle(fresh.begin() + static_cast<std::ptrdiff_t>(start),
                             fresh.end() - static_cast<std::ptrdiff_t>(end));
    Pieces pieces;
    pieces.add(Stretch::Kind::same, all_of(before, old, 0, start));
    const auto steps = furthest_paths(old_middle, fresh_middle);
    if (steps.empty()) {
        pieces.add(Stretch::Kind::gone, all_of(before, old, start, old.size() - end));
        pieces.add(Stretch::Kind::fresh, all_of(after, fresh, start, fresh.size() - end));
    } else {
        for (const Step& step : walk_back(old_middle, fresh_middle, steps)) {
            pieces.add(step.kind, step.word);
        }
    }
    pieces.add(Stretch::Kind::same, all_of(before, old, old.size() - end, old.size()));
    return pieces.take();
}

}  // namespace evenhand::workflow
