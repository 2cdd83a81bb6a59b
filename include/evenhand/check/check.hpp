#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/check/knowledge.hpp"
#include "evenhand/report/report.hpp"
#include "evenhand/rules/reading.hpp"
#include "evenhand/rules/rule_set.hpp"

#include <string>

namespace evenhand::check {

/// What the text says to this council's knowledge, before anyone judges it. Fails only as text::check_text
/// does.
base::Result<rules::Reading> read(text::Document document, const std::string& name,
                                  const Knowledge& knowledge);

/// The steps in one function: document → text → people → quotes → rules → policy → report. Pure: the same
/// document, knowledge and day give the same report, on every run and from every thread.
base::Result<report::Report> check(text::Document document, const std::string& name,
                                   const Knowledge& knowledge, base::Day on,
                                   rules::Explain explain = rules::Explain::no);

}  // namespace evenhand::check
