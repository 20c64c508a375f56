-- P(X = aantal), X negative binomial with this shape (size) and mean: a Poisson of which the rate itself is only known from few counts.
create or replace temporary macro nb_kans(aantal, vorm, verwacht) as
    exp(
        lgamma(aantal + vorm) - lgamma(vorm) - lgamma(aantal + 1)
        + vorm * ln(vorm / (vorm + verwacht))
        + aantal * ln(verwacht / (vorm + verwacht))
    );
