#include "evenhand/rules/frame.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using evenhand::rules::Choice;
using evenhand::rules::FrameFillers;
using evenhand::rules::FrameForm;
using evenhand::rules::FramePlan;
using evenhand::rules::read_frame;
using evenhand::tests::TemporaryFolder;

namespace {

constexpr std::string_view words = R"(
[[vocabulary]]
name = "us"
about = "who"
words = ["we", "us", "our", "council", "our insurers"]
[[vocabulary]]
name = "pays"
about = "verbs"
words = ["pay~", "pay~ for", "meet", "meets", "met", "meeting", "replaced"]
[[vocabulary]]
name = "payment"
about = "nouns"
words = ["payment"]
[[vocabulary]]
name = "bill"
about = "what"
words = ["bill", "damage", "carpet"]
[[vocabulary]]
name = "guilty"
about = "states"
words = ["at fault", "liable", "negligent"]
)";

/// A frame over the classes above, and how sentences fill it.
class Frames {
  public:
    enum class Over : std::uint8_t { acts, states };

    explicit Frames(Over over = Over::acts, Choice<FrameForm> without_actor = {})
        : vocabularies_(load(folder_)) {
        plan_.add(named("us"), evenhand::rules::frame_actor);
        if (over == Over::acts) {
            plan_.add(named("pays"), evenhand::rules::frame_act);
            plan_.add(named("payment"), evenhand::rules::frame_deed);
            plan_.add(named("bill"), evenhand::rules::frame_object);
            plan_.has_object = true;
        } else {
            plan_.add(named("guilty"), evenhand::rules::frame_state);
        }
        plan_.without_actor = without_actor;
    }

    /// "actor/act/object" of the first act that fills it; empty where none does.
    [[nodiscard]] std::string filled(std::string_view sentence) const {
        const auto read = evenhand::text::Text::read(evenhand::text::Document{std::string(sentence)}, "test");
        REQUIRE(read.ok());
        evenhand::lexicon::Marks marks;
        const auto& tokens = read->tokens();
        vocabularies_.mark(tokens, read->layout(), marks);
        marks.seal(tokens.size());
        const evenhand::base::TokenSpan whole{0, tokens.size()};
        const FrameFillers fillers(plan_, marks, whole);
        for (const FrameFillers::Act& act : fillers.acts) {
            if (const auto one = read_frame(tokens, plan_, fillers, whole, act)) {
                std::string told = one->actor ? std::string(tokens.text(*one->actor)) : "-";
                told += "/" + std::string(tokens.text(one->act));
                return told + (one->object ? "/" + std::string(tokens.text(*one->object)) : "");
            }
        }
        return "";
    }

  private:
    static evenhand::lexicon::Vocabularies load(const TemporaryFolder& folder) {
        folder.write("inflections.toml", "[[verb]]\nforms = [\"pay\", \"pays\", \"paid\", \"paying\"]\n");
        folder.write("words.toml", std::string(words));
        auto vocabularies = evenhand::lexicon::Vocabularies::load(folder.path());
        REQUIRE(vocabularies.ok());
        return std::move(vocabularies).value();
    }
    [[nodiscard]] evenhand::lexicon::ClassId named(std::string_view name) const {
        return vocabularies_.class_named(name).value();
    }

    TemporaryFolder folder_;
    evenhand::lexicon::Vocabularies vocabularies_;
    FramePlan plan_;
};

struct Row {
    std::string_view sentence;
    std::string_view filled;
};

void check(const Frames& frames, const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.sentence);
        CHECK(frames.filled(row.sentence) == row.filled);
    }
}

}  // namespace

TEST_CASE("a frame is filled in whatever order the words of a clause stand", "[rules]") {
    check(Frames(), {
                        {"The council will gladly pay for the damage.", "council/pay for/damage"},
                        {"The council has agreed to meet every bill.", "council/meet/bill"},
                        {"We are committed, of course, to meeting the bill.", "We/meeting/bill"},
                        {"The bill will be met by the council.", "council/met/bill"},
                        {"Any bill is to be met in full by our insurers.", "our insurers/met/bill"},
                        {"Each carpet whose colours ran that night is going to be replaced by us.",
                         "us/replaced/carpet"},
                        {"A bill met by the council is no scandal.", "council/met/bill"},
                        {"The damage that we will pay for is small.", "we/pay for/damage"},
                        {"That bill the council will meet.", "council/meet/bill"},
                        {"Payment of the bill by the council is in hand.", "council/Payment/bill"},
                        {"Our prompt payment of the bill helped.", "Our/payment/bill"},
                        {"The council has said sorry and will meet the bill.", "council/meet/bill"},
                        {"We see it as our duty to pay the bill.", "our/pay/bill"},
                        {"The council, which owns the wall, will meet the bill.", "council/meet/bill"},
                        {"The council in Marlshire will meet the bill.", "council/meet/bill"},
                        {"The council apologised and said that it would meet the bill.", "council/meet/bill"},
                        {"The council has confirmed it will pay for the damage.", "council/pay for/damage"},
                    });
}

TEST_CASE("what somebody else does fills no frame", "[rules]") {
    check(Frames(), {
                        {"The contractor will meet the bill.", ""},
                        {"The bill will be met by the contractor.", ""},
                        {"He told the council that residents will pay the bill.", ""},
                        {"The claim against the council will meet the bill.", ""},
                        {"Residents asked the council to meet the bill.", ""},
                        {"We want them to pay the bill.", ""},
                        {"The company told the council that it would meet the bill.", ""},
                        {"The company said that it would meet the bill.", ""},
                        {"The council will pay its staff, whatever the bill.", ""},
                        {"The council's offices meet a bill.", ""},
                    });
}

TEST_CASE("who does it may be left unsaid only in the forms that the frame names", "[rules]") {
    check(Frames(), {{"Every bill will be met.", ""}, {"Meet the bill.", ""}});
    check(Frames(Frames::Over::acts, {FrameForm::passive}),
          {
              {"Every bill will be met.", "-/met/bill"},
              {"Every bill will be met by Friday.", "-/met/bill"},
              {"Every bill will be met by the contractor.", ""},
              {"The bill will be met, the carpet replaced.", "-/met/bill"},
              {"Meet the bill.", ""},
          });
    check(Frames(Frames::Over::acts, {FrameForm::order, FrameForm::infinitive}),
          {{"Meet the bill.", "-/Meet/bill"}, {"Meeting the bill comes first.", "-/Meeting/bill"}});
}

TEST_CASE("a state is said of its subject or stands before it", "[rules]") {
    check(Frames(Frames::Over::states), {
                                            {"The council was clearly at fault.", "council/at fault"},
                                            {"A negligent council left it open.", "council/negligent"},
                                            {"Of course we're liable.", "we/liable"},
                                            {"The driver was at fault.", ""},
                                            {"The council asked who was at fault.", ""},
                                        });
}
