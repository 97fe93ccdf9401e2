# The .deb of both programs; `scripts/package deb` runs CPack.
set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL programs)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CONTACT "circle15 contributors <contributors@circle15.example>")
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_NAME circle15)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no program links to and both need: data of projections, fonts, displays, the empty map and QML modules.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "proj-data, fonts-noto-cjk, fonts-dejavu-core, qt6-wayland, qt6-location-plugins, qml6-module-qtquick-controls, qml6-module-qtquick-layouts, qml6-module-qtquick-window, qml6-module-qtquick-templates, qml6-module-qtquick-shapes, qml6-module-qtquick-dialogs, qml6-module-qtqml-workerscript, qml6-module-qtqml-models, qml6-module-qtlocation, qml6-module-qtpositioning")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "who can walk to public services in 15 minutes, and who cannot")
set(CPACK_COMPONENT_PROGRAMS_DESCRIPTION
  "circle15 tells planners of an island county who can walk to childcare, an\nelderly-meal point, a clinic and a school in 15 minutes, who cannot, why, and\nwhat would fix it. Walking on one's own island is kept apart from boats; gaps\ncome with a cause and an action; sites come with a proof.\n.\nIt holds the command line program circle15, the map circle15-map and the\nbuilt-in study of Shengsi county.")
include(CPack)
