#!/usr/bin/perl
# fib.perl: an external program that speaks the variant protocol
# (docs/protocol.md): the workload fib, one task after another, in Perl.
#
# Nothing but Perl itself is used, so it runs wherever Perl is. A program in any
# other language can stand in an experiment in the same way:
#
#   cases:
#     - {program: ../external/fib.perl, tasks: 100}
use strict;
use warnings;
use POSIX ();
use Time::HiRes ();

my $begun = Time::HiRes::clock_gettime(Time::HiRes::CLOCK_MONOTONIC());

# --- the suite's digest, in 64-bit arithmetic that wraps (core/digest.h) -----

sub shift_right { my ($v, $n) = @_; return ($v >> $n) & ((1 << (64 - $n)) - 1) }

sub times64 { use integer; return $_[0] * $_[1] }
sub plus64  { use integer; return $_[0] + $_[1] }

sub mix {
    my ($v) = @_;
    $v = times64($v ^ shift_right($v, 30), -4658895280553007687);
    $v = times64($v ^ shift_right($v, 27), -7723592293110705685);
    return $v ^ shift_right($v, 31);
}

my $STEP = -7046029254386353131;    # 0x9e3779b97f4a7c15

sub seeded { my ($s, $i) = @_; return mix(plus64($s, times64($i + 1, $STEP))) }
sub pair { my ($i, $d) = @_; return mix(mix(plus64($i, $STEP)) ^ $d) }

sub digest_of {
    my ($tasks, $value) = @_;
    my $sum = 0;
    for my $i (0 .. $tasks - 1) {
        $sum = plus64($sum, pair($i, seeded($value->($i), $i)));
    }
    return sprintf '%016x', $sum;
}

# --- the work, and what it must give by another way --------------------------

sub fib { my ($n) = @_; return $n < 2 ? $n : fib($n - 1) + fib($n - 2) }

sub fib_expected {
    my ($n) = @_;
    my ($now, $next) = (0, 1);
    ($now, $next) = ($next, $now + $next) for 1 .. $n;
    return $now;
}

# --- the protocol ------------------------------------------------------------

# name, group, least, most, default, help; most undef: text
my @options = (
    ['tasks',       'run', 1, 1_000_000_000, 100,   'how many tasks'],
    ['concurrency', 'run', 1, 1_000_000,     1,     'tasks at once: one here'],
    ['workers',     'run', 1, 1_000_000,     1,     'workers: one here'],
    ['seed',        'run', 0, 1_000_000_000, 1,     'not used by this work'],
    ['expect',      'run', 0, undef,         undef, 'digest it must have'],
    ['result',      'run', 0, undef,         undef, 'file for the result'],
    ['n', 'workload', 0, 40, 27, 'which Fibonacci number'],
);
my %by_name = map { $_->[0] => $_ } @options;

sub usage {
    print STDERR "fib.perl: $_[0]; see --describe\n";
    exit 2;
}

sub describe {
    my @rows;
    for my $option (@options) {
        my ($name, $group, $min, $max, $default, $help) = @$option;
        push @rows, sprintf
          '{"group":"%s","name":"%s","type":"%s","default":%s,"min":%s,'
          . '"max":%s,"choices":null,"help":"%s"}',
          $group, $name, defined $max ? 'count' : 'text',
          defined $default ? "\"$default\"" : 'null',
          defined $max     ? $min           : 'null',
          defined $max     ? $max           : 'null', $help;
    }
    printf '{"schema":1,"workload":"fib","model":"perl","workload_summary":'
      . '"the n-th Fibonacci number by plain recursion","model_summary":'
      . '"one task after another, in Perl","kind":"cpu","available":true,'
      . '"reason":null,"needs_origin":false,"options":[%s]}' . "\n",
      join ',', @rows;
    exit 0;
}

my (%value, $print_expected);
while (@ARGV) {
    my $word = shift @ARGV;
    describe() if $word eq '--describe';
    if ($word eq '--print-expected') { $print_expected = 1; next }
    my ($name) = $word =~ /^--([a-z]+)$/ or usage("cannot use \"$word\"");
    my $option = $by_name{$name} or usage("there is no option --$name");
    usage("--$name is given twice") if exists $value{$name};
    usage("--$name needs a value") if !@ARGV;
    my $text = shift @ARGV;
    usage("--$name: $text is not in its range")
      if defined $option->[3]
      && ($text !~ /^[0-9]{1,15}$/ || $text < $option->[2] || $text > $option->[3]);
    $value{$name} = $text;
}
$value{ $_->[0] } //= $_->[4] for @options;

my ($tasks, $n) = @value{qw(tasks n)};
my $expect = $value{expect};
if ($print_expected) {
    my $known = fib_expected($n);
    print digest_of($tasks, sub { $known }), "\n";
    exit 0;
}

sub now { return Time::HiRes::clock_gettime(Time::HiRes::CLOCK_MONOTONIC()) }

my $drive = now();
my $digest = digest_of($tasks, sub { fib($n) });
my $ended = now();
if (!defined $expect) {
    my $known = fib_expected($n);
    $expect = digest_of($tasks, sub { $known });
}
my $verified = $digest eq $expect;
my ($user, $system) = times;

if (defined $value{result}) {
    open my $file, '>>', $value{result}
      or usage("cannot write \"$value{result}\": $!");
    printf {$file} '{"schema":1,"workload":"fib","model":"perl","parameters":'
      . '{"tasks":%d,"n":%d},"tasks":%d,"ok":%d,"failed":0,"cancelled":0,'
      . '"retried":0,"failures":{},"digest":"%s","expected":"%s","verified":%s,'
      . '"problems":[%s],"startup_ns":%d,"drive_ns":%d,"teardown_ns":0,'
      . '"cpu_user_ns":%d,"cpu_system_ns":%d,"voluntary_switches":0,'
      . '"involuntary_switches":0,"minor_faults":0,"major_faults":0,"workers":1,'
      . '"peak_in_flight":1,"task_wait_ns":0,"timer_slack_ns":50000,'
      . '"latency_ns":null}' . "\n",
      $tasks, $n, $tasks, $tasks, $digest, $expect,
      $verified ? 'true' : 'false',
      $verified ? '' : '"the digest is not the expected one"',
      ($drive - $begun) * 1e9, ($ended - $drive) * 1e9, $user * 1e9,
      $system * 1e9;
    close $file or usage("cannot write \"$value{result}\": $!");
}
if (!$verified) {
    print STDERR "fib.perl: the digest is $digest, expected $expect\n";
    exit 3;
}
printf "fib, perl: %d tasks in %.1f ms\n", $tasks, ($ended - $drive) * 1e3;
