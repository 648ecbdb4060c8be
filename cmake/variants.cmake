# A variant is a link: every model with every workload, one executable each.

# add_model(NAME FILE…): the model NAME, from files under models/.
function(add_model name)
  list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/models/)
  add_library(model.${name} OBJECT ${ARGN})
  target_link_libraries(model.${name} PUBLIC core)
  set_property(GLOBAL APPEND PROPERTY CBENCH_MODELS ${name})
endfunction()

# The same work must run at the same speed in every variant, and how fast a tight
# loop runs depends on where in a cache line it begins (Mytkowicz et al., ASPLOS
# 2009). Functions that begin at a cache line keep all that is in them at the same
# place in one, whatever is linked before them. Without it one worker of fib took
# 1.26 times as long, and of sum-squares 0.70 times, as the sequential model.
set(CBENCH_SAME_LAYOUT -falign-functions=64 -falign-loops=32)

# add_workload(NAME FILE… [LIBRARIES …]): the workload NAME, from files under
# workloads/.
function(add_workload name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES")
  set(files ${arg_UNPARSED_ARGUMENTS})
  list(TRANSFORM files PREPEND ${CMAKE_SOURCE_DIR}/workloads/)
  add_library(workload.${name} OBJECT ${files})
  target_link_libraries(workload.${name} PUBLIC core ${arg_LIBRARIES})
  target_compile_options(workload.${name} PRIVATE ${CBENCH_SAME_LAYOUT})
  set_property(GLOBAL APPEND PROPERTY CBENCH_WORKLOADS ${name})
endfunction()

# add_variant(WORKLOAD MODEL DIRECTORY): one pair.
function(add_variant workload model directory)
  set(target variant.${workload}.${model})
  add_executable(${target})
  target_link_libraries(${target} PRIVATE
    workload.${workload} model.${model} variant_main)
  set_target_properties(${target} PROPERTIES
    LINKER_LANGUAGE C OUTPUT_NAME ${workload}.${model} RUNTIME_OUTPUT_DIRECTORY ${directory})
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
