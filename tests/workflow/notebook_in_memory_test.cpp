#include "support/notebook_contract.hpp"
#include "support/notebook_in_memory.hpp"
#include "support/records_in_memory.hpp"

TEST_CASE("the notebook in memory keeps what the port promises", "[workflow]") {
    evenhand::tests::NotebookInMemory notebook;
    evenhand::tests::RecordsInMemory records;
    records.note_acted = [&](const auto& note) { return notebook.note_acted(note); };
    evenhand::tests::notebook_contract::keep_what_the_port_promises(records, notebook);
}
