#include "evenhand/base/digest.hpp"

#include <Poco/SHA2Engine.h>

namespace evenhand::base {

std::string sha256(std::string_view bytes) {
    Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
    engine.update(bytes.data(), bytes.size());
    return "sha256:" + Poco::DigestEngine::digestToHex(engine.digest());
}

}  // namespace evenhand::base
