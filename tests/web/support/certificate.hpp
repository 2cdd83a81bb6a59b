#pragma once

namespace evenhand::tests {

/// A certificate for "localhost" that nobody trusts, and its key, which is no secret: for tests alone.
inline constexpr const char* test_certificate = R"(-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUemhvF6BSiZNNahv9AOgXI1r0j+swCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjA2MDY0OFoYDzIxMjYxMDI5
MDYwNjQ4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQRv5yLcoJ1KTkh8h2kzWw+aoJvbvmIzOXiV2MmdehWApOkvHJE6z5D
fvuglbEffIpolfe1IaEyQfPssJqKsxp+o1MwUTAdBgNVHQ4EFgQUFkPl46WHanOD
Xngohnsdse3b/AYwHwYDVR0jBBgwFoAUFkPl46WHanODXngohnsdse3b/AYwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAjuHtge7DqjoqKcn+1Y8m
VoyVbBEwgpRftX4qopqcit4CIA73r9dLPyhx+c2VC0f9VJfRVL7eMegNXXhPzN4C
/45V
-----END CERTIFICATE-----
)";
inline constexpr const char* test_key = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg7IK75QWIEui8bCSD
pDK01i+wBDZlIrWZZjH6m3XnscWhRANCAAQRv5yLcoJ1KTkh8h2kzWw+aoJvbvmI
zOXiV2MmdehWApOkvHJE6z5DfvuglbEffIpolfe1IaEyQfPssJqKsxp+
-----END PRIVATE KEY-----
)";

}  // namespace evenhand::tests
