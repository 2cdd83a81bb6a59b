#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/check/knowledge.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>

namespace evenhand::bench {

/// Puts a copy of the shipped lexicons and calendars into `folder`, with `parties` parties, and with made
/// rules of three phrases each beside the shipped ones until there are `rules`; 0: the shipped ones alone.
base::Result<base::Done> make_data(const std::filesystem::path& source, const std::filesystem::path& folder,
                                   std::size_t parties, std::size_t rules);

/// The example council with so many made people.
base::Result<std::shared_ptr<const check::Knowledge>>
council_of(std::shared_ptr<const check::Library> library, const std::filesystem::path& source,
           std::size_t people);

}  // namespace evenhand::bench
