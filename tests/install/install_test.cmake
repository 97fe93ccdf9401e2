# Run by ctest: cmake -D build=DIR -D source=DIR -D compiler=CXX -D config=CONFIG -P install_test.cmake
unset(ENV{CIRCLE15_DATASETS})
set(here "${source}/tests/install")
set(place "${build}/install_test")
set(moved "${place}/moved elsewhere")
file(REMOVE_RECURSE "${place}")

function(must)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE said ERROR_VARIABLE complained RESULT_VARIABLE code
    WORKING_DIRECTORY "${place}")
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN} ended with ${code}:\n${said}${complained}")
  endif()
  set(said "${said}" PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY "${place}")
must("${CMAKE_COMMAND}" --install "${build}" --prefix "${place}/installed" --config "${config}")
file(RENAME "${place}/installed" "${moved}")

must("${CMAKE_COMMAND}" -G Ninja -S "${here}" -B "${place}/reach" "-DCMAKE_CXX_COMPILER=${compiler}" "-DCMAKE_PREFIX_PATH=${moved}")
must("${CMAKE_COMMAND}" --build "${place}/reach")
must("${place}/reach/reach" "${source}/tests/broken/good")
file(READ "${here}/expected.txt" expected)
if(NOT said STREQUAL expected)
  message(FATAL_ERROR "the program said\n${said}where ${here}/expected.txt says\n${expected}")
endif()

# The programs read the data beside them and no other.
must("${moved}/bin/circle15" check shengsi --lang en)
must("${moved}/bin/circle15-map" --version)
file(RENAME "${moved}/share/circle15/datasets" "${place}/taken away")
execute_process(COMMAND "${moved}/bin/circle15" check shengsi RESULT_VARIABLE code OUTPUT_QUIET ERROR_QUIET WORKING_DIRECTORY "${place}")
if(NOT code EQUAL 2)
  message(FATAL_ERROR "without its data circle15 ended with ${code}, not 2: it reads what lies elsewhere")
endif()
file(REMOVE_RECURSE "${place}")
