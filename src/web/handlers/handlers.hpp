#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

namespace evenhand::web {

/// Each handler parses the request, calls one function and turns the value into a reply.
Reply show_check_page(const Request& request, const Site& site);
Reply check_pasted_draft(const Request& request, const Site& site);
Reply switch_language(const Request& request, const Site& site);
Reply show_queue(const Request& request, const Site& site);
Reply begin_on_page(const Request& request, const Site& site);
Reply show_submission(const Request& request, const Site& site);
Reply act_on_submission(const Request& request, const Site& site);
Reply show_comparison(const Request& request, const Site& site);
Reply show_edit(const Request& request, const Site& site);
/// A submission's evidence pack as one archive.
Reply give_evidence(const Request& request, const Site& site);
/// A link for one comment by somebody without an account, and what it leads to.
Reply make_guest_link(const Request& request, const Site& site);
Reply withdraw_guest_link(const Request& request, const Site& site);
Reply show_guest(const Request& request, const Site& site);
Reply comment_as_guest(const Request& request, const Site& site);
Reply edit_submission(const Request& request, const Site& site);
Reply show_rules(const Request& request, const Site& site);
Reply show_rule(const Request& request, const Site& site);
Reply show_rule_hits(const Request& request, const Site& site);
Reply try_rule(const Request& request, const Site& site);
Reply show_audit(const Request& request, const Site& site);
Reply verify_on_page(const Request& request, const Site& site);
Reply export_audit(const Request& request, const Site& site);
Reply show_reports(const Request& request, const Site& site);
Reply show_website(const Request& request, const Site& site);
Reply show_web_item(const Request& request, const Site& site);
Reply decide_on_web_item(const Request& request, const Site& site);
Reply show_account(const Request& request, const Site& site);
Reply change_account(const Request& request, const Site& site);
Reply show_accounts(const Request& request, const Site& site);
Reply change_accounts(const Request& request, const Site& site);
Reply show_council(const Request& request, const Site& site);
Reply compare_council(const Request& request, const Site& site);
Reply download_people(const Request& request, const Site& site);
Reply compare_elections(const Request& request, const Site& site);
/// Has people or elections written that were compared before.
Reply write_council(const Request& request, const Site& site);
Reply show_council_settings(const Request& request, const Site& site);
Reply change_council_settings(const Request& request, const Site& site);
Reply show_calendar(const Request& request, const Site& site);
/// LanguageTool's /v2: /v2/ and /lt/v2/ for clients that send a paragraph at a time, /lt-doc/v2/ for whole
/// documents.
Reply answer_languagetool(const Request& request, const Site& site);
/// Feeds whose address holds a secret that opens nothing else.
Reply give_calendar_feed(const Request& request, const Site& site);
Reply give_queue_feed(const Request& request, const Site& site);
Reply show_sign_in(const Request& request, const Site& site);
Reply sign_in(const Request& request, const Site& site);
Reply show_sign_out(const Request& request, const Site& site);
Reply sign_out(const Request& request, const Site& site);
Reply tell_health(const Request& request, const Site& site);
/// Whether requests can be answered well: the rules are loaded and the store can be reached.
Reply tell_ready(const Request& request, const Site& site);
/// Figures for Prometheus; to this machine itself, or to whoever shows a token.
Reply tell_figures(const Request& request, const Site& site);
Reply give_asset(const Request& request, const Site& site);

}  // namespace evenhand::web
