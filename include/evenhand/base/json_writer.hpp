#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::base {

/// Appends JSON to a string, keys in the order of the calls. Always well formed as
/// long as the calls nest; a value without a key inside an object is a Bug. Texts must be UTF-8.
class JsonWriter {
  public:
    enum class Layout : std::uint8_t {
        spread,    ///< a line for each value, two spaces an inner level
        one_line,  ///< for formats of which each line is a value
    };

    explicit JsonWriter(Layout layout = Layout::spread) : layout_(layout) {}
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view value);
    JsonWriter& number(std::int64_t value);
    JsonWriter& real(double value);  ///< six significant digits; not finite: null
    JsonWriter& flag(bool value);
    JsonWriter& null();

    /// The document so far, with a line feed at its end. A Bug while something is open.
    [[nodiscard]] std::string take();

  private:
    void before_value();
    void open(char mark);
    void close(char mark);
    void new_line();

    struct Level {
        bool object = false;
        bool empty = true;
    };
    Layout layout_;
    std::string out_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

/// The text between quotation marks with what JSON must escape escaped, and "</" as "<\/" so that it may
/// stand in HTML.
void append_json_text(std::string& out, std::string_view text);

}  // namespace evenhand::base
