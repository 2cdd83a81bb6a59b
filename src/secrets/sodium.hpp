#pragma once

namespace evenhand::secrets {

/// Makes libsodium ready. Every function of the room that calls it begins with this; after the first time it
/// costs nothing. Safe from every thread.
void start_sodium();

}  // namespace evenhand::secrets
