# The report's page is made of these files; Leaflet is Debian's (libjs-leaflet).
find_file(LEAFLET_JS leaflet.min.js PATHS /usr/share/javascript/leaflet NO_DEFAULT_PATH REQUIRED)
find_file(LEAFLET_CSS leaflet.css PATHS /usr/share/javascript/leaflet NO_DEFAULT_PATH REQUIRED)
set(report_folder "${CMAKE_SOURCE_DIR}/core/office/report")
set(report_names leaflet_js leaflet_css page_css judge_js symbols_js map_js panel_js)
set(report_files "${LEAFLET_JS}" "${LEAFLET_CSS}" "${report_folder}/page.css" "${report_folder}/judge.js" "${report_folder}/symbols.js"
  "${report_folder}/map.js" "${report_folder}/panel.js")
set(report_pieces "${CMAKE_BINARY_DIR}/report_pieces.cpp")
add_custom_command(OUTPUT "${report_pieces}"
  COMMAND "${CMAKE_COMMAND}" "-DOUT=${report_pieces}" "-DNAMES=${report_names}" "-DFILES=${report_files}" -P "${report_folder}/embed.cmake"
  DEPENDS ${report_files} "${report_folder}/embed.cmake" VERBATIM)
target_sources(circle15_office PRIVATE "${report_pieces}")
