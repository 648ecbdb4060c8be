# cbench bench: rounds by a wanted precision and a budget of time.
load helpers

adaptive()
{
    write adaptive <<END
question: "?"
chart: {baseline: sequential}
workload: timer
models: [sequential, event-loop]
tasks: 8
concurrency: 4
options: {wait-ms: 1}
$1
END
}

# rounds_of SET: in the manifest, with why they ended.
rounds_of()
{
    sed -n 's/^ *"\(rounds\|first\|wanted\|ended\)": "\{0,1\}\([^",]*\).*/\1=\2/p' \
        "$1/manifest.json" | tr '\n' ' '
}

@test "a precision that is soon reached: at least as many rounds again" {
    adaptive ""
    run -0 bench adaptive --precision 100 --out set
    says "adaptive: 16 rounds in all (16 wanted)"
    [ "$(rounds_of set)" = "rounds=16 first=8 wanted=16 ended=precision " ]
    [ "$(count verified)" -eq 51 ] # three cases, 16 rounds and an observed run
    grep -q '16 rounds: after 8 the data was looked at once' set/report.md
    grep -q '"wanted": 16' set/summary.json
}

@test "a precision out of reach: the budget ends it" {
    adaptive "profiles: {quick: {precision: 0.01%, budget: 3s}}"
    run -0 bench adaptive --profile quick --out set
    [[ $(rounds_of set) =~ rounds=([0-9]+)\ first=8\ wanted=([0-9]+)\ ended=budget ]]
    [ "${BASH_REMATCH[1]}" -lt "${BASH_REMATCH[2]}" ]
    # Every round that was begun is whole.
    [ "$(count verified)" -eq $((3 * (BASH_REMATCH[1] + 1))) ]
    grep -q 'the time budget of 3.00 s allowed no more' set/report.md
}

@test "nothing is compared: no more rounds than the first stage" {
    adaptive "precision: 1%"
    run -0 bench adaptive --models event-loop --out set
    [ "$(rounds_of set)" = "rounds=8 first=8 wanted=8 ended=nothing compared " ]
    grep -q '8 rounds: nothing here is compared' set/report.md
}

@test "an interrupted set goes on: in its first stage, and as planned" {
    adaptive ""
    run -0 bench adaptive --precision 100 --out whole
    # Cut back to the first stage, before the plan.
    cp -r whole set
    head -n 20 whole/runs.jsonl >set/runs.jsonl
    sed -i 's/"rounds": 16/"rounds": 8/; s/"wanted": 16/"wanted": null/; s/"ended": "precision"/"ended": "open"/' set/manifest.json
    run -0 bench --resume set
    [ "$(rounds_of set)" = "rounds=16 first=8 wanted=16 ended=precision " ]
    [ "$(count verified)" -eq 51 ]
    # Cut back into the second stage: the plan stays.
    head -n 40 whole/runs.jsonl >set/runs.jsonl
    run -0 bench --resume set
    says "round 16 of 16"
    [[ $output != *"rounds in all"* ]]
    [ "$(count verified)" -eq 51 ]
    [ "$(cut -d, -f 3-6 set/runs.jsonl)" = "$(cut -d, -f 3-6 whole/runs.jsonl)" ]
}

@test "a dry run says what is planned, and what may come" {
    adaptive "precision: 5%"
    run -0 bench adaptive --dry-run --budget 2min
    says "adaptive: 8 rounds, and one observed run of each of 3 cases"
    says "these are a first stage; as many more follow as bring every ratio within 5 %"
    says "2 min 00 s at most, by the budgets"
    run -0 bench adaptive --dry-run --rounds 9
    says "adaptive: 9 rounds,"
    [[ $output != *"first stage"* ]]
}

@test "what is wrong is refused" {
    adaptive $'budget: soon'
    run -2 bench adaptive --dry-run
    says 'adaptive.yaml:8:9: budget: "soon" is not like 90s, 5min or 1h'
    adaptive $'profiles: {standard: {precision: -2}}'
    run -2 bench adaptive --dry-run
    says 'precision: "-2" is not like 2%'
    adaptive ""
    run -2 bench adaptive --precision 2 --rounds 9
    says "give either"
    run -2 bench adaptive --budget 5days
    says '--budget: "5days"'
}
