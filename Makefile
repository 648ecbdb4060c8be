include Makefile.bench
