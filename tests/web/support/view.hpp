#pragma once

#include "evenhand/web/view.hpp"
#include "web/support/site.hpp"

namespace evenhand::tests {

/// What a page for nobody in particular is drawn with. The site must outlive it.
inline web::View view_in(messages::Language language, const web::Site& site) {
    return web::View{messages::catalogue(language), &site, "/"};
}
inline web::View example_view(const web::Site& site) {
    return view_in(messages::Language::english, site);
}

}  // namespace evenhand::tests
