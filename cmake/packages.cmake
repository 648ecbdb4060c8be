# Libraries, and the Debian packages that bring them: what is missing is named
# all at once, as a package.
find_package(PkgConfig QUIET)
set(missing_packages)
if(NOT PKG_CONFIG_FOUND)
  message(FATAL_ERROR "pkg-config is missing (Debian package pkg-config): "
    "`make setup` installs it.")
endif()

# need_library(NAME MODULE PACKAGE): the target PkgConfig::NAME.
macro(need_library name module package)
  pkg_check_modules(${name} QUIET IMPORTED_TARGET ${module})
  if(NOT ${name}_FOUND)
    list(APPEND missing_packages ${package})
  endif()
endmacro()

# need_bare_library(NAME HEADER LIBRARY PACKAGE): the target Bare::NAME, for a
# library that pkg-config does not know.
macro(need_bare_library name header library package)
  find_path(${name}_INCLUDE ${header})
  find_library(${name}_FILE ${library})
  mark_as_advanced(${name}_INCLUDE ${name}_FILE)
  if(${name}_INCLUDE AND ${name}_FILE)
    add_library(Bare::${name} UNKNOWN IMPORTED)
    set_target_properties(Bare::${name} PROPERTIES
      IMPORTED_LOCATION ${${name}_FILE}
      INTERFACE_INCLUDE_DIRECTORIES ${${name}_INCLUDE})
  else()
    list(APPEND missing_packages ${package})
  endif()
endmacro()

function(stop_where_packages_are_missing)
  if(missing_packages)
    list(JOIN missing_packages " " names)
    message(FATAL_ERROR "Libraries are missing: their Debian packages are "
      "${names}. `make setup` installs them; elsewhere, install what they are "
      "called there.")
  endif()
endfunction()
