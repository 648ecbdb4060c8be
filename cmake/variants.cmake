# A variant is a link: every model with every workload, one executable each.

# add_model(NAME FILE… [LIBRARIES …]): the model NAME, from files under models/.
function(add_model name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES")
  set(files ${arg_UNPARSED_ARGUMENTS})
  list(TRANSFORM files PREPEND ${CMAKE_SOURCE_DIR}/models/)
  add_library(model.${name} OBJECT ${files})
  target_link_libraries(model.${name} PUBLIC core ${arg_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY CBENCH_MODELS ${name})
endfunction()

# add_workload(NAME FILE… [LIBRARIES …]): the workload NAME, from files under
# workloads/.
function(add_workload name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES")
  set(files ${arg_UNPARSED_ARGUMENTS})
  list(TRANSFORM files PREPEND ${CMAKE_SOURCE_DIR}/workloads/)
  add_library(workload.${name} OBJECT ${files})
  target_link_libraries(workload.${name} PUBLIC core ${arg_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY CBENCH_WORKLOADS ${name})
endfunction()

# add_variant(WORKLOAD MODEL DIRECTORY): one pair.
function(add_variant workload model directory)
  set(target variant.${workload}.${model})
  add_executable(${target})
  target_link_libraries(${target} PRIVATE
    workload.${workload} model.${model} variant_main)
  set_target_properties(${target} PROPERTIES
    LINKER_LANGUAGE C
    OUTPUT_NAME ${workload}.${model}
    RUNTIME_OUTPUT_DIRECTORY ${directory})
endfunction()

# add_variants(): every pair, into build/variants, installed into libexec.
function(add_variants)
  get_property(models GLOBAL PROPERTY CBENCH_MODELS)
  get_property(workloads GLOBAL PROPERTY CBENCH_WORKLOADS)
  foreach(workload IN LISTS workloads)
    foreach(model IN LISTS models)
      add_variant(${workload} ${model} ${CMAKE_BINARY_DIR}/variants)
      install(TARGETS variant.${workload}.${model}
              DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/cbench/variants)
    endforeach()
  endforeach()
endfunction()
