# What `cmake --install` puts down, in two components: `programs` (with data, manuals and completion) and `development` (for other programs).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# One archive of all rooms but those of the command line, which speak to terminals.
set(circle15_public_rooms model words geometry network location analysis io results)
set(circle15_public_parts ${circle15_public_rooms} io_plain io_icu io_gdal)
list(REMOVE_ITEM circle15_public_parts io)
set(objects "")
set(libraries "")
foreach(room IN LISTS circle15_public_parts)
  list(APPEND objects "$<TARGET_OBJECTS:circle15_${room}>")
  get_property(more TARGET circle15_${room} PROPERTY CIRCLE15_LIBRARIES)
  list(APPEND libraries ${more})
endforeach()
list(REMOVE_DUPLICATES libraries)
# Seen by sources alone, or without a CMake package that others could find.
set(headers_alone Boost::headers nlohmann_json::nlohmann_json circle15_highs circle15_xlsxwriter)
list(REMOVE_ITEM libraries ${headers_alone})
add_library(circle15_core STATIC ${objects})
# Nobody installs what is built to be tested under sanitizers.
set_target_properties(circle15_core PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME circle15 EXPORT_NAME core EXCLUDE_FROM_ALL "${CIRCLE15_SANITIZE}")
target_compile_features(circle15_core PUBLIC cxx_std_23)
target_include_directories(circle15_core INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/circle15>")
target_link_libraries(circle15_core PRIVATE ${libraries} "$<INSTALL_INTERFACE:highs>" "$<INSTALL_INTERFACE:xlsxwriter>")

# Where to put things, alone: for programs that have a table of costs and no study.
add_library(circle15_location_alone STATIC "$<TARGET_OBJECTS:circle15_model>" "$<TARGET_OBJECTS:circle15_location>")
set_target_properties(circle15_location_alone PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME circle15-location EXPORT_NAME location
  EXCLUDE_FROM_ALL "${CIRCLE15_SANITIZE}")
target_compile_features(circle15_location_alone PUBLIC cxx_std_23)
target_include_directories(circle15_location_alone INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/circle15>")
target_link_libraries(circle15_location_alone PRIVATE Threads::Threads "$<INSTALL_INTERFACE:highs>")

install(TARGETS circle15 COMPONENT programs)
install(DIRECTORY datasets/ DESTINATION "${CMAKE_INSTALL_DATADIR}/circle15/datasets" COMPONENT programs
  PATTERN fetched EXCLUDE)
install(FILES core/cli/circle15.bash DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" COMPONENT programs RENAME circle15)
install(FILES core/cli/circle15.bash DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" COMPONENT programs RENAME circle15-map)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT programs RENAME copyright)
# Manuals, made by scripts/packaging/stage.
install(DIRECTORY "${CMAKE_BINARY_DIR}/manuals/" DESTINATION "${CMAKE_INSTALL_DATADIR}" COMPONENT programs OPTIONAL)

install(TARGETS circle15_core circle15_location_alone EXPORT circle15 ARCHIVE COMPONENT development)
set(config "${CMAKE_INSTALL_LIBDIR}/cmake/circle15")
install(EXPORT circle15 NAMESPACE circle15:: FILE circle15Targets.cmake DESTINATION "${config}" COMPONENT development)
foreach(room IN LISTS circle15_public_rooms)
  install(DIRECTORY "core/${room}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/circle15/core" COMPONENT development
    FILES_MATCHING PATTERN "*.hpp")
endforeach()
set(datasets "${CMAKE_INSTALL_DATADIR}/circle15/datasets")
configure_package_config_file(core/circle15Config.cmake.in "${CMAKE_BINARY_DIR}/circle15Config.cmake"
  INSTALL_DESTINATION "${config}" PATH_VARS datasets)
write_basic_package_version_file("${CMAKE_BINARY_DIR}/circle15ConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/circle15Config.cmake" "${CMAKE_BINARY_DIR}/circle15ConfigVersion.cmake"
  DESTINATION "${config}" COMPONENT development)

include(scripts/packaging/cpack.cmake)
