# cbench compare A B: two result sets that were recorded apart.
load helpers

sets=$BATS_TEST_DIRNAME/../fixtures


# two: `before` and `after`, the same recording.
two()
{
    cp -r "$sets/resultset-full" before
    cp -r before after
}

# scale FACTOR CASE: every time of that case (a pattern) of io-fanout after.
scale()
{
    FACTOR=$1 CASE=$2 perl -pi -e '
        s/("wall_ns": ?)(\d+)/$1 . int($2 * $ENV{FACTOR})/e
            if /"experiment": ?"io-fanout"/ && /"case": ?"$ENV{CASE}"/' \
        after/runs.jsonl
}

# verdict CASE: of io-fanout, from the table in $output.
verdict()
{
    grep -A6 '^io-fanout' <<<"$output" | grep -E "^  $1 "
}

@test "one set with itself: every ratio is 1, nothing differs" {
    two
    run -0 "$CBENCH" compare before after
    says "These are one and the same recording."
    says "recorded apart"
    [[ $output != *Warning* ]]
    [ "$(grep -cE '^  .* (ms|s) +1\.00× ' <<<"$output")" -eq 46 ]
    [[ $output != *faster* && $output != *slower* ]]
}

@test "a case that became slower is told, the others are not" {
    two
    scale 1.5 event-loop
    run -0 "$CBENCH" compare before after
    [[ $(verdict event-loop) == *"1.50×"*slower* ]]
    [[ $(verdict thread-pool) == *"no measurable difference"* ]]
    [[ $(verdict sequential) == *anchor* ]]
    run -0 "$CBENCH" compare after before
    [[ $(verdict event-loop) == *"0.67×"*faster* ]]
}

@test "six rounds are too few for 38 comparisons" {
    cp -r "$sets/resultset-full" before
    perl -ni -e 'print unless /"round": ?(\d+)/ && $1 > 6' before/runs.jsonl
    cp -r before after
    scale 1.5 event-loop
    run -0 "$CBENCH" compare before after
    [[ $(verdict event-loop) == *"1.50×"*"too few rounds"* ]]
}

@test "what moves the anchors too is drift, and no verdict" {
    two
    scale 1.3 '[^"]+'
    run -0 "$CBENCH" compare before after
    [[ $(verdict event-loop) == *"1.30×"*"no measurable difference  1.00×"* ]]
    says "io-fanout: drift of the anchors up to 1.4"
}

@test "without an anchor there is no verdict" {
    two
    scale 1.5 event-loop
    for set in before after; do
        sed -i 's/"baseline": *"sequential"/"baseline": null/' $set/manifest.json
    done
    run -0 "$CBENCH" compare before after
    [[ $(verdict event-loop) == *"1.50×"*"drift unknown"* ]]
    says "no anchor: how far the machine drifted is not known"
}

@test "different work is refused, and both values are named" {
    two
    sed -i -E 's/("parameters": *\{"size": *)/\17/' after/runs.jsonl
    run -1 "$CBENCH" compare before after
    says "different work: size 1 / 71"
    says "nothing is comparable"
    two_digests
    run "$CBENCH" compare before after
    says "digest 00000000000000aa / 00000000000000bb"
}

two_digests()
{
    rm -r before after
    two
    sed -i 's/"tasks": *10,/&"expected":"00000000000000aa",/' before/manifest.json
    sed -i 's/"tasks": *10,/&"expected":"00000000000000bb",/' after/manifest.json
}

@test "other tasks are other work" {
    cp -r "$sets/resultset-one-model" before
    cp -r before after
    sed -i -E 's/("(tasks|ok)": *)([0-9]+)/\11\3/g' after/manifest.json after/runs.jsonl
    run -1 "$CBENCH" compare before after
    says "different work: tasks "
}

@test "other machines are named by what differs" {
    two
    sed -i -e 's/Invented CPU/Another CPU/' -e 's/"kernel": *"6.1.0"/"kernel":"6.2.0"/' \
        -e 's/"commit": *"0123/"commit":"9999/' after/manifest.json
    run -0 "$CBENCH" compare before after
    says "Warning: they were not recorded under the same conditions"
    [[ $output =~ machine.cpu\ +Invented.*'->'.*Another ]]
    [[ $output =~ machine.kernel\ +6.1.0\ +'->'\ +6.2.0 ]]
    [[ $output == *"git.commit"* ]]
    says "may also be a change of the anchor itself"
}

@test "cases of one side only are listed" {
    two
    sed -i 's/"name": *"io-fanout"/"name":"renamed"/' after/manifest.json
    sed -i 's/"experiment": *"io-fanout"/"experiment":"renamed"/' after/runs.jsonl
    run -0 "$CBENCH" compare before after
    [ "$(grep -c 'only before$' <<<"$output")" -eq 4 ]
    [ "$(grep -c 'only after$' <<<"$output")" -eq 4 ]
}

@test "nothing in common: status 1" {
    cp -r "$sets/resultset-one-model" before
    cp -r "$sets/resultset-twelve" after
    run -1 "$CBENCH" compare before after
    says "nothing is comparable"
}

@test "JSON and Markdown say the same" {
    two
    scale 1.5 event-loop
    run -0 "$CBENCH" compare --json before after
    [ "$(perl -MJSON::PP -0777 -e '
        my $all = decode_json(<STDIN>);
        my ($case) = grep { $_->{case} eq "event-loop" } @{$all->{cases}};
        print join " ", $all->{schema}, $all->{together} ? 1 : 0,
            $case->{verdict}, $case->{measured}{low} > $case->{ratio}{low},
            sprintf("%.2f", $case->{ratio}{value}), $case->{p_holm} < 0.05;
        ' <<<"$output")" = "1 0 slower 1 1.50 1" ]
    run -0 "$CBENCH" compare --markdown before after
    says "## io-fanout"
    [[ $output =~ \|\ event.*\|\ 1.50×.*\|\ slower\ \| ]]
}

@test "usage" {
    run -2 "$CBENCH" compare
    says "two result sets are needed"
    run -2 "$CBENCH" compare one two three
    says '"three" is too much'
    run -2 "$CBENCH" compare --fail-if-slower 5% one two
    says "--fail-if-slower needs --builds"
    run -2 "$CBENCH" compare --json --markdown one two
    says "one format at a time"
    run -2 "$CBENCH" compare --builds --fail-if-slower 0.05 one two
    says "is not a percentage"
    run -2 "$CBENCH" compare --builds only
    says "--builds needs two builds"
    run -0 "$CBENCH" compare --help
    says "--fail-if-slower"
}
