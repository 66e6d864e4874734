# Rscript svyby.R FILE TIMES: median milliseconds of svyby(~y, ~g, design, svymean), and the first group's numbers.
suppressMessages(library(survey))
args <- commandArgs(TRUE)
data <- read.csv(args[1], colClasses = c("character", "character", "character", "numeric", "numeric"))
design <- svydesign(~u, strata = ~h, weights = ~w, data = data)
taken <- sapply(seq_len(as.integer(args[2])), function(i) system.time(found <<- svyby(~y, ~g, design, svymean))[["elapsed"]])
cat(sprintf('{"ms": %.1f, "groups": %d, "first": ["%s", 0, %.15g, %.15g]}',
            1000 * median(taken), nrow(found), found$g[1], coef(found)[1], SE(found)[1]))
