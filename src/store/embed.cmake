# Writes OUT/store/statements.hpp and OUT/statements.cpp from SOURCE/sql and SOURCE/migrations.
cmake_minimum_required(VERSION 3.25)

# A line "-- part NAME" in a statement stands for parts/NAME.sql, which several statements share.
function(with_parts folder text whole)
  string(REGEX MATCHALL "-- part [a-z_]+" wanted "${text}")
  foreach(line IN LISTS wanted)
    string(REPLACE "-- part " "" part "${line}")
    file(READ ${folder}/parts/${part}.sql words)
    string(STRIP "${words}" words)
    string(REPLACE "${line}" "${words}" text "${text}")
  endforeach()
  set(${whole} "${text}" PARENT_SCOPE)
endfunction()

# NAME.sql serves both databases; where they differ there are NAME.sqlite.sql and NAME.postgresql.sql.
function(both_dialects folder name sqlite postgresql)
  if(EXISTS ${folder}/${name}.sql)
    file(READ ${folder}/${name}.sql text)
    with_parts(${folder} "${text}" text)
    set(${sqlite} "${text}" PARENT_SCOPE)
    set(${postgresql} "${text}" PARENT_SCOPE)
    return()
  endif()
  foreach(dialect IN ITEMS sqlite postgresql)
    if(NOT EXISTS ${folder}/${name}.${dialect}.sql)
      message(FATAL_ERROR "${folder}/${name}.${dialect}.sql is missing")
    endif()
    file(READ ${folder}/${name}.${dialect}.sql text)
    with_parts(${folder} "${text}" text)
    set(${${dialect}} "${text}" PARENT_SCOPE)
  endforeach()
endfunction()

function(names_in folder names)
  file(GLOB files RELATIVE ${folder} ${folder}/*.sql)
  list(TRANSFORM files REPLACE "(\\.sqlite|\\.postgresql)?\\.sql$" "")
  list(REMOVE_DUPLICATES files)
  list(SORT files)
  set(${names} ${files} PARENT_SCOPE)
endfunction()

set(declared "")
set(defined "")
names_in(${SOURCE}/sql names)
foreach(name IN LISTS names)
  both_dialects(${SOURCE}/sql ${name} sqlite postgresql)
  string(APPEND declared "extern const Statement ${name};\n")
  string(APPEND defined "const Statement ${name}{\"${name}\", R\"sql(${sqlite})sql\", R\"sql(${postgresql})sql\"};\n")
endforeach()

names_in(${SOURCE}/migrations steps)
set(number 0)
set(migrations "")
foreach(step IN LISTS steps)
  math(EXPR number "${number} + 1")
  if(NOT step MATCHES "^0*${number}_[a-z0-9_]+$")
    message(FATAL_ERROR "${SOURCE}/migrations: step ${number} is missing or stands twice (found ${step})")
  endif()
  both_dialects(${SOURCE}/migrations ${step} sqlite postgresql)
  string(APPEND migrations "    {\"${step}\", R\"sql(${sqlite})sql\", R\"sql(${postgresql})sql\"},\n")
endforeach()

file(MAKE_DIRECTORY ${OUT}/store)
file(WRITE ${OUT}/store/statements.hpp "// Written by src/store/embed.cmake from src/store/sql.
#pragma once

#include \"store/statement.hpp\"

#include <span>

namespace evenhand::store {
namespace statements {
${declared}}  // namespace statements

/// The steps from an empty database to the newest, in their order.
std::span<const Statement> migration_steps();

}  // namespace evenhand::store
")
file(WRITE ${OUT}/statements.cpp "// Written by src/store/embed.cmake from src/store/sql and src/store/migrations.
#include \"store/statements.hpp\"

namespace evenhand::store {
namespace statements {
${defined}}  // namespace statements

namespace {
const Statement steps[] = {
${migrations}};
}  // namespace

std::span<const Statement> migration_steps() { return steps; }

}  // namespace evenhand::store
")
