# What the tests of databases share: a cluster of the test's own.

# need_server: skip where none is installed.
need_server()
{
    [ -x "$(pg_config --bindir 2>/dev/null)/postgres" ] ||
        ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 ||
        skip "PostgreSQL's server is not installed"
}

# database [OPTION…]: start one; then `url` is its address, `keeper` the process
# that keeps it, `directory` where it lies. It outlives the test.
database()
{
    rm -f db.out
    touch db.out
    "$CBENCH" database --exit-with-parent --rows 100 "$@" \
        >db.out 2>db.err 3>&- </dev/null &
    keeper=$!
    for _ in {1..600}; do
        grep -q listening db.out && break
        kill -0 "$keeper" 2>/dev/null || break
        sleep 0.05
    done
    url=$(sed -n 's/^listening on //p' db.out)
    [ -n "$url" ] || { cat db.err; return 1; }
    directory=${url##*host=}
}

# The server's own process.
postmaster()
{
    head -1 "$directory/data/postmaster.pid"
}

# sql STATEMENT: what the server says to it.
sql()
{
    local psql
    psql=$(ls /usr/lib/postgresql/*/bin/psql 2>/dev/null | tail -1)
    PGPASSWORD='' "${psql:-psql}" -X -q -A -t -w -d "$url" -c "$1"
}

# db MODEL [OPTION…]: the variant, on that database.
db()
{
    local model=$1
    shift
    "${CBENCH%/*}/variants/db.$model" --db-url "$url" --rows 100 "$@"
}

# End the one that was started.
end_database()
{
    [ -z "${keeper-}" ] || kill "$keeper" 2>/dev/null || true
    wait
}
