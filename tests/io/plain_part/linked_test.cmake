# Run by ctest: cmake -D program=FILE -D source=DIR -P linked_test.cmake
execute_process(COMMAND "${program}" "${source}/tests/broken/good/standard.toml" "${source}/tests/broken/good/homes.csv" OUTPUT_VARIABLE said
  RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR NOT said MATCHES "\"homes\":")
  message(FATAL_ERROR "the program ended with ${code} and said ${said}")
endif()
execute_process(COMMAND ldd "${program}" OUTPUT_VARIABLE libraries COMMAND_ERROR_IS_FATAL ANY)
if(libraries MATCHES "gdal|icu")
  message(FATAL_ERROR "it needs GDAL or ICU:\n${libraries}")
endif()
