#pragma once

#include "evenhand/extract/site_template.hpp"
#include "selection.hpp"

namespace evenhand::extract {

/// Takes out the lines that the site's template repeats. What stands between paragraphs that are this page's
/// own stays ("Councillor Jones said:"), and so do notes to editors, which releases repeat on purpose.
void drop_repeated(Selection& selection, const SiteTemplate& site);

}  // namespace evenhand::extract
