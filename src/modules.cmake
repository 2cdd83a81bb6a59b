# The architecture as a table. It is read twice: src/CMakeLists.txt makes one static library of each row,
# and tests/layering.cmake refuses an include that no row allows.

# room : what it may include (itself always)
set(evenhand_MODULES
  "base:"
  "text:base"
  "extract:base text"
  "lexicon:base text"
  "people:base text lexicon"
  "quotes:base text lexicon people"
  "rules:base text lexicon people quotes"
  "calendar:base"
  "council:base text lexicon people calendar"
  "policy:base text lexicon people quotes rules calendar council"
  "report:base text lexicon people quotes rules calendar council policy"
  "check:base text lexicon people quotes rules calendar council policy report"
  "scan:base text extract lexicon people quotes rules calendar council policy report check"
  "messages:base"
  "secrets:base"
  "workflow:base text lexicon people quotes rules calendar council policy report check messages"
  "notify:base calendar secrets"
  "store:base text policy workflow secrets scan notify"
  "web:base text lexicon people quotes rules calendar council policy report check secrets scan workflow messages"
  "app:base text extract lexicon people quotes rules calendar council policy report check secrets scan workflow notify store messages web")

# foreign header prefix : the rooms where it is at home
set(evenhand_FOREIGN
  "unicode/:text calendar messages"
  "re2/:lexicon"
  "toml++/:base"
  "simdjson:base"
  "nettle/:base secrets"
  "sodium:secrets"
  "sqlite3:store"
  "libpq-fe:store"
  "zlib:text scan"
  "openssl/:scan web"
  "Poco/Net/:web notify"
  "pugixml:text scan"
  "gumbo:text extract"
  "Poco/:web app scan notify"
  "spdlog/:web app")

# room : the libraries it links
set(evenhand_LIBRARIES
  "base:PkgConfig::NETTLE simdjson::simdjson"
  "text:ICU::uc ICU::i18n ICU::data ZLIB::ZLIB pugixml::pugixml PkgConfig::GUMBO"
  "lexicon:PkgConfig::RE2"
  "extract:PkgConfig::GUMBO"
  "calendar:ICU::uc ICU::i18n ICU::data"
  "messages:ICU::uc ICU::i18n ICU::data"
  "scan:Poco::Foundation pugixml::pugixml ZLIB::ZLIB openssl_headers"
  "secrets:PkgConfig::SODIUM PkgConfig::NETTLE"
  "notify:Poco::NetSSL Poco::Net Poco::Foundation"
  "store:PkgConfig::SQLITE3 libpq_header"
  "web:OpenSSL::Crypto Poco::NetSSL Poco::Net Poco::Foundation spdlog::spdlog"
  "app:Poco::Foundation spdlog::spdlog")
