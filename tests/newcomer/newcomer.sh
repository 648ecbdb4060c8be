#!/bin/sh
# newcomer.sh SOURCE SCRATCH CMAKE-ARGUMENT…: does what CONTRIBUTING.md says, to
# the letter. Its example files go where it says, its lines into CMakeLists.txt,
# of a tree that is otherwise SOURCE; that is built, warnings being errors, and
# the new model and the new workload are held to the contract.
set -eu

source=$1
scratch=$2
shift 2
tree=$scratch/tree
build=$scratch/build

rm -rf "$scratch"
mkdir -p "$tree"
cd "$tree"

# Links to everything, but directories of their own where files are added.
for entry in "$source"/*; do
    name=${entry##*/}
    case $name in
    build* | CMakeLists.txt) ;;
    models | workloads | experiments)
        mkdir "$name"
        ln -s "$entry"/* "$name"/
        ;;
    *) ln -s "$entry" "$name" ;;
    esac
done
ln -s "$source"/.[a-z]* . 2>/dev/null || true

# A code block that follows "`directory/file`:" is that file; one of cmake is
# what is to be typed into CMakeLists.txt.
awk '
    /^```/ && inside { inside = 0; next }
    inside { if (out) print > out; next }
    /^```/ {
        inside = 1
        out = $0 == "```cmake" ? "lines.cmake" : file
        if (out == file && file) print file
        file = ""
        next
    }
    match($0, /`[a-z]+\/[a-z_-]+\.(c|yaml)`:$/) {
        file = substr($0, RSTART + 1, RLENGTH - 3)
    }
' "$source/CONTRIBUTING.md" >files

for directory in models workloads experiments; do
    grep -q "^$directory/" files || {
        echo "CONTRIBUTING.md shows no file of $directory/"
        exit 1
    }
done
model=$(sed -n 's/^add_model(\([a-z-]*\) .*/\1/p' lines.cmake)
workload=$(sed -n 's/^add_workload(\([a-z-]*\) .*/\1/p' lines.cmake)
[ -n "$model" ] && [ -n "$workload" ] || {
    echo "CONTRIBUTING.md shows no line for a model, or none for a workload:"
    cat lines.cmake
    exit 1
}
awk '/^add_variants\(\)/ { while ((getline line < "lines.cmake") > 0) print line }
     { print }' "$source/CMakeLists.txt" >CMakeLists.txt

cmake -S . -B "$build" -DCBENCH_WERROR=ON "$@" >/dev/null
targets=$(cmake --build "$build" --target help |
    sed -n "s/^\(variant\.[a-z0-9-]*\.$model\|variant\.$workload\.[a-z+-]*\): .*/\1/p")
# What the experiment runs, and what tests and experiments are run with.
cmake --build "$build" --target $targets contract cbench cbench-origin \
    variant.timer.sequential variant.timer.thread-pool variant.timer.event-loop
ctest --test-dir "$build" -j2 --output-on-failure --no-tests=error \
    -R "^contract\.([a-z-]+\.$model|$workload\..*|agree\.$workload)\$"

experiment=$(sed -n 's,^experiments/\(.*\)\.yaml$,\1,p' files)
cd "$scratch"
"$build/cbench" bench "$experiment" --profile quick --dry-run
