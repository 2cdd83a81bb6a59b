#include "support/records_contract.hpp"
#include "support/records_in_memory.hpp"

TEST_CASE("the records in memory keep what the port promises", "[workflow]") {
    evenhand::tests::RecordsInMemory records;
    evenhand::tests::records_contract::keep_what_the_port_promises(records);
}
