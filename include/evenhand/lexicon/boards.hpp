#pragma once

namespace evenhand::lexicon {

/// Frees what the reading of texts keeps ready for the next ones, half a megabyte for each that was read at
/// once; whoever reads next makes it again. For a program that goes on for long, now and then. From any
/// thread.
void give_back_boards();

}  // namespace evenhand::lexicon
