# Further cases, made with R survey 4.1: Rscript survey_further.R (in this folder; writes survey_further.json)
suppressMessages({library(survey); library(jsonlite)})
options(survey.lonely.psu="fail", survey.adjust.domain.lonely=FALSE)
num <- function(x) as.numeric(x)
st <- function(s) list(estimate=num(coef(s)), se=num(SE(s)), vcov=unname(as.matrix(vcov(s))))
strat <- read.csv("apistrat.csv"); clus1 <- read.csv("apiclus1.csv"); clus2 <- read.csv("apiclus2.csv")
for (n in c("stype","sch.wide","comp.imp","awards")) { strat[[n]] <- factor(strat[[n]]); clus1[[n]] <- factor(clus1[[n]]); clus2[[n]] <- factor(clus2[[n]]) }
ds <- svydesign(id=~1, strata=~stype, weights=~pw, data=strat, fpc=~fpc)
d1 <- svydesign(id=~dnum, weights=~pw, data=clus1, fpc=~fpc)
d2 <- svydesign(id=~dnum+snum, fpc=~fpc1+fpc2, data=clus2)
CTL <- glm.control(epsilon=1e-14, maxit=100)
o <- list()
# quantiles: every rule, every interval; with missing answers; of domains
q <- function(x) { m <- unclass(x[[1]]); list(value=num(m[,1]), low=num(m[,2]), high=num(m[,3]), se=num(m[,4])) }
P <- c(.1,.3,.5,.8)
for (r in c("math","school","hf1","hf2","hf3","hf4","hf5","hf6","hf7","hf8","hf9")) o$quantile_rule[[r]] <- q(svyquantile(~api00, ds, P, qrule=r, ci=TRUE))
for (i in c("mean","beta","xlogit","asin")) o$quantile_interval[[i]] <- q(svyquantile(~api00, d2, P, interval.type=i, ci=TRUE))
o$quantile_missing <- q(svyquantile(~acs.46, d1, P, ci=TRUE, na.rm=TRUE))
o$quantile_domain <- q(svyquantile(~api00, subset(ds, comp.imp=="Yes"), P, ci=TRUE))
o$quantile_level90 <- q(svyquantile(~api00, ds, P, alpha=.1, ci=TRUE))
# chi-square: a domain; a missing category; three by two, all statistics
chi <- function(f, d) lapply(c(F="F",Chisq="Chisq",Wald="Wald",adjWald="adjWald",saddlepoint="saddlepoint"), function(s) { x <- svychisq(f, d, statistic=s); list(statistic=num(x$statistic), parameter=num(x$parameter), p=num(x$p.value)) })
o$chisq_domain <- chi(~sch.wide+stype, subset(ds, meals>30))
m1 <- clus1; m1$awards[seq(1, 183, 9)] <- NA; dm <- svydesign(id=~dnum, weights=~pw, data=m1, fpc=~fpc)
o$chisq_missing <- chi(~awards+stype, dm)
b <- lapply(1:3, function(i) cut(strat$api99, c(0,550,650,1000), labels=c("low","mid","high"))); strat$band <- b[[1]]
dsb <- svydesign(id=~1, strata=~stype, weights=~pw, data=strat, fpc=~fpc)
o$chisq_bands <- chi(~band+awards, dsb)
# tables
o$table_total <- st(svymean(~interaction(awards, stype, lex.order=TRUE), d1))
t <- svyby(~stype, ~awards, d1, svymean, covmat=TRUE); o$table_row <- list(estimate=num(coef(t)), vcov=unname(as.matrix(vcov(t))))
# regressions: of a domain, with missing answers, tests of several coefficients, intervals at 90 %
g <- function(m) list(coef=num(coef(m)), vcov=unname(vcov(m)), df=m$df.residual, dispersion=num(summary(m)$dispersion), p=num(coef(summary(m))[,4]))
o$glm_domain <- g(svyglm(api00~ell+meals, subset(ds, comp.imp=="Yes")))
o$glm_missing <- g(svyglm(api00~acs.46+meals, d1))
ml <- svyglm(I(awards=="Yes")~stype+meals, ds, family=quasibinomial(), control=CTL); o$glm_logit <- g(ml)
w <- regTermTest(ml, ~stype, method="Wald"); o$wald_logit <- list(F=num(w$Ftest), df=w$df, ddf=w$ddf, p=num(w$p))
o$glm_logit_domain <- g(svyglm(I(awards=="Yes")~ell+meals, subset(d2, stype=="E"), family=quasibinomial(), control=CTL))
# designs: a domain of two stages, ratio and total; replicate weights given without the sampling weight
o$two_stage_domain <- list(mean=st(svymean(~api00, subset(d2, stype=="E"))), total=st(svytotal(~api00, subset(d2, stype=="E"))), ratio=st(svyratio(~api00, ~api99, subset(d2, stype=="E"))), degf=degf(subset(d2, stype=="E")))
set.seed(7); rb <- as.svrepdesign(svydesign(id=~dnum, weights=~pw, data=clus1), type="subbootstrap", replicates=25)
R <- unclass(as.matrix(weights(rb, "replication"))); o$factors <- list(factors=R, scale=rb$scale, mean=st(svymean(~api00+meals, rb)), var=list(estimate=num(svyvar(~api00, rb)), se=num(SE(svyvar(~api00, rb)))), total=st(svytotal(~api00, rb)))
# calibration of a stratified design with unequal weights, and twice over
pop.c <- data.frame(comp.imp=c("No","Yes"), Freq=c(1900,4294)); pop.w <- data.frame(awards=c("No","Yes"), Freq=c(2300,3894))
cal <- function(x) list(weights=num(weights(x)), mean=st(svymean(~api00, x)), total=st(svytotal(~enroll, x, na.rm=TRUE)), domain=st(svymean(~api00, subset(x, stype=="E"))))
o$post_strat <- cal(postStratify(ds, ~comp.imp, pop.c))
o$rake_strat <- cal(rake(ds, list(~comp.imp, ~awards), list(pop.c, pop.w), control=list(maxit=200, epsilon=1e-13)))
o$greg_strat <- cal(calibrate(ds, ~comp.imp+api99, c(`(Intercept)`=6194, comp.impYes=4294, api99=3914069)))
o$raking_strat <- cal(calibrate(ds, ~comp.imp+api99, c(`(Intercept)`=6194, comp.impYes=4294, api99=3914069), calfun="raking", epsilon=1e-13, maxit=200))
o$post_then_greg <- cal(calibrate(postStratify(ds, ~comp.imp, pop.c), ~api99, c(`(Intercept)`=6194, api99=3914069)))
# the likelihood interval with a fine grid
lik <- function(d) { m <- suppressWarnings(svyglm(I(sch.wide=="Yes")~1, d, family=quasibinomial, control=CTL)); num(plogis(confint(m, 1, method="likelihood", ddf=degf(d), del=.002, maxsteps=5000))) }
o$likelihood <- list(strat=lik(ds), clus1=lik(d1), clus2=lik(d2))
# kinds of tests
tt <- svyttest(api00~comp.imp, subset(ds, stype!="H")); o$ttest_domain <- list(t=num(tt$statistic), df=num(tt$parameter), p=num(tt$p.value), diff=num(tt$estimate))
rt <- svyranktest(api00~comp.imp, subset(d1, stype!="H")); o$ranktest_domain <- list(t=num(rt$statistic), df=num(rt$parameter), p=num(rt$p.value), diff=num(rt$estimate))
o$deff_domain <- list(mean=num(deff(svymean(~api00, subset(ds, comp.imp=="Yes"), deff=TRUE))), replace=num(deff(svymean(~api00, subset(ds, comp.imp=="Yes"), deff="replace"))), total=num(deff(svytotal(~api.stu, subset(d2, stype=="E"), deff=TRUE))))
o$ciprop_domain <- lapply(c(mean="mean",beta="beta",xlogit="xlogit",asin="asin"), function(m) { x <- svyciprop(~I(awards=="Yes"), subset(ds, comp.imp=="Yes"), method=m); num(c(coef(x), SE(x), attr(x,"ci"))) })
o$contrasts <- local({ b <- svyby(~api00, ~stype, d2, svymean, covmat=TRUE); st(svycontrast(b, list(a=c(1,-1,0), b=c(.5,.5,-1)))) })
o$var_domain <- local({ v <- svyvar(~api00, subset(ds, comp.imp=="Yes")); list(estimate=num(v), se=num(SE(v))) })
o$made <- paste("R", getRversion(), "survey", packageVersion("survey"))
writeLines(toJSON(o, digits=I(17), auto_unbox=TRUE, na="string", matrix="rowmajor"), "survey_further.json")
