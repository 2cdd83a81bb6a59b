#include "plain_writer.hpp"

#include "evenhand/text/utf8.hpp"
#include "file_errors.hpp"

#include <algorithm>
#include <utility>

namespace evenhand::text {
namespace {

bool is_blank_byte(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

}  // namespace

bool PlainWriter::full() const {
    return text_.size() > document_limit;
}

void PlainWriter::settle() {
    if (!text_.empty()) {
        text_.append(static_cast<std::size_t>(breaks_), '\n');
        if (breaks_ == 0 && space_) {
            text_ += ' ';
        }
    }
    text_ += prefix_;
    prefix_.clear();
    breaks_ = 0;
    space_ = false;
}

void PlainWriter::add(std::string_view text) {
    while (!text.empty() && !full()) {
        if (is_blank_byte(text.front())) {
            space_ = true;
            text.remove_prefix(1);
            continue;
        }
        const auto* const end = std::find_if(text.begin(), text.end(), is_blank_byte);
        settle();
        text_.append(text.begin(), end);
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    }
}

void PlainWriter::new_line() {
    breaks_ = std::max(breaks_, 1);
    space_ = false;
}

void PlainWriter::new_block() {
    breaks_ = 2;
    space_ = false;
}

void PlainWriter::prefix(std::string_view text) {
    prefix_ = text;
}

base::Result<std::string> PlainWriter::finish() && {
    if (full()) {
        return file_error(base::ErrorCode::too_large,
                          "its text is over the limit of " + std::to_string(document_limit) + " bytes",
                          "check its parts one by one");
    }
    if (!text_.empty()) {
        text_ += '\n';
    }
    return std::move(text_);
}

}  // namespace evenhand::text
