@rem npm scripts begin with "exec", so that Ctrl-C and signals reach one process and no shell in between. cmd.exe has no such word and finds this.
@%*
