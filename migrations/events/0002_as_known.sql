-- The ledger as known at a moment: what every question reads. `identities` names the map from identifiers to leads that held then.

-- By 2100 everything is known: then that column, which hardly compresses, is not read.
-- A touch counts while it has not been taken back; the few that ever were are summed up, the others are read as they are.
-- One that was claimed anew was taken back and stated again in the same moment: it says what was stated last.
create view touches_known as
    select
        dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
        at, event, visit, method, channel, campaign, content, creator, landing, witness, rule
    from touches
    where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)})
        and event not in (select event from touches where workspace = {workspace:UInt32} and sign = -1)
    union all
    select
        dictGetOrDefault({identities:String}, 'lead', any(node), any(lead)) as person,
        any(touches.at) as at, event,
        argMax(touches.visit, (known, sign)) as visit,
        argMax(touches.method, (known, sign)) as method,
        argMax(touches.channel, (known, sign)) as channel,
        argMax(touches.campaign, (known, sign)) as campaign,
        argMax(touches.content, (known, sign)) as content,
        argMax(touches.creator, (known, sign)) as creator,
        argMax(touches.landing, (known, sign)) as landing,
        argMax(touches.witness, (known, sign)) as witness,
        argMax(touches.rule, (known, sign)) as rule
    from touches
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        and event in (select event from touches where workspace = {workspace:UInt32} and sign = -1)
    group by event
    having sum(sign) > 0;

-- The latest rate stated for each currency and day.
create view rates_known as
    select currency, day, argMax(rate, (known, batch, nth)) as rate
    from rates
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    group by currency, day;

-- The last statement of each order, line, payment and refund is taken by sorting, nearly as the tables lie; argMax over every column took six times as long.
-- Orders as last stated, in the workspace's currency. revenue = total - tax - refunds, 0 when cancelled.
-- total comes from the order, else from its lines, else from its payments. cost is null when the cost of goods is not known;
-- every amount is null when its currency has no rate.
create view orders_known as
    with
        stated as
        (
            select order, dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at, status, currency, total, tax, cost
            from orders
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        ),
        itemised as
        (
            select
                order,
                sum(toDecimal128(unit_price * units, 6) - ifNull(off, 0) + ifNull(taxed, 0) + ifNull(shipped, 0)) as total,
                sum(ifNull(taxed, 0)) as tax,
                if(countIf(unit_cost is null) > 0, null, sum(toDecimal128(ifNull(unit_cost, 0) * units, 6))) as cost
            from
            (
                select
                    order, line, price as unit_price, toDecimal128(quantity, 6) as units, discount as off, lines.tax as taxed, shipping as shipped, lines.cost as unit_cost
                from lines
                where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
                order by workspace, order, line, known desc, batch desc, nth desc
                limit 1 by order, line
            )
            group by order
        ),
        paid as
        (
            select order, sum(last_amount) as amount, sum(ifNull(last_fee, 0)) as fee
            from
            (
                select order, payment, payments.amount as last_amount, payments.fee as last_fee
                from payments
                where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
                order by workspace, order, payment, known desc, batch desc, nth desc
                limit 1 by order, payment
            )
            group by order
        ),
        refunded as
        (
            select order, sum(last_amount) as amount
            from
            (
                select order, refund, refunds.amount as last_amount
                from refunds
                where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
                order by workspace, order, refund, known desc, batch desc, nth desc
                limit 1 by order, refund
            )
            group by order
        ),
        summed as
        (
            select
                stated.order as order,
                stated.person as person,
                stated.at as at,
                stated.status as status,
                stated.currency as currency,
                if(stated.status = 'cancelled', 0, ifNull(coalesce(stated.total, nullIf(itemised.total, 0), paid.amount), 0)) as own_total,
                if(stated.status = 'cancelled', 0, coalesce(stated.tax, itemised.tax, 0)) as own_tax,
                if(stated.status = 'cancelled', 0, ifNull(refunded.amount, 0)) as own_refunds,
                if(stated.status = 'cancelled', toDecimal128(0, 6), coalesce(stated.cost, itemised.cost) + ifNull(paid.fee, 0)) as own_cost
            from stated
            left join itemised on itemised.order = stated.order
            left join paid on paid.order = stated.order
            left join refunded on refunded.order = stated.order
            settings join_use_nulls = 1
        ),
        rated as
        (
            select
                summed.*,
                if(summed.currency = {currency:String}, toDecimal128(1, 6), nullIf(quoted.rate, 0)) as to_base
            from summed
            asof left join
            (
                select currency, toDateTime64(day, 3, 'UTC') as since, rate
                from rates_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)})
            ) as quoted on quoted.currency = summed.currency and quoted.since <= summed.at
        )
    select
        order, person, at, status, currency,
        toDecimal128(own_total * to_base, 6) as total,
        toDecimal128((own_total - own_tax - own_refunds) * to_base, 6) as revenue,
        toDecimal128(own_cost * to_base, 6) as cost,
        toDecimal128(own_refunds * to_base, 6) as refunds
    from rated;

-- Lines as last stated, of orders that were not cancelled, in the workspace's currency. revenue = price * quantity - discount, before shipping and tax;
-- refunds are stated of orders and are not taken off.
create view lines_known as
    with
        stated as
        (
            select
                order, line, product, at, currency, toDecimal128(quantity, 6) as units,
                toDecimal128(price * units, 6) - ifNull(discount, 0) as own_revenue, toDecimal128(lines.cost * units, 6) as own_cost
            from lines
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
            order by workspace, order, line, known desc, batch desc, nth desc
            limit 1 by order, line
        ),
        placed as
        (
            select order, person, at
            from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
            where status != 'cancelled'
        ),
        sold as
        (
            select stated.order as order, stated.line as line, stated.product as product, placed.person as person, placed.at as at, stated.units as units,
                stated.own_revenue as own_revenue, stated.own_cost as own_cost, stated.currency as currency
            from stated
            inner join placed on placed.order = stated.order
        )
    select
        order, line, product, person, at, units,
        toDecimal128(own_revenue * if(sold.currency = {currency:String}, toDecimal128(1, 6), nullIf(quoted.rate, 0)), 6) as revenue,
        toDecimal128(own_cost * if(sold.currency = {currency:String}, toDecimal128(1, 6), nullIf(quoted.rate, 0)), 6) as cost
    from sold
    asof left join
    (
        select currency, toDateTime64(day, 3, 'UTC') as since, rate
        from rates_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)})
    ) as quoted on quoted.currency = sold.currency and quoted.since <= sold.at;

-- Deals as last stated, in the workspace's currency. `closed` is null while open.
create view deals_known as
    with stated as
    (
        select
            deal,
            dictGetOrDefault({identities:String}, 'lead', argMax(node, (known, batch, nth)), argMax(lead, (known, batch, nth))) as person,
            min(at) as opened,
            argMax(status, (known, batch, nth)) as last_status,
            argMax(tuple(if(status = 'open', null, ifNull(closed_at, at))), (known, batch, nth)).1 as closed,
            argMax(currency, (known, batch, nth)) as last_currency,
            argMax(tuple(amount), (known, batch, nth)).1 as own_amount,
            argMax(tuple(cost), (known, batch, nth)).1 as own_cost,
            argMax(account, (known, batch, nth)) as last_account,
            argMax(owner, (known, batch, nth)) as last_owner
        from deals
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        group by deal
    )
    select
        deal, person, opened as at, last_status as status, closed, last_account as account, last_owner as owner,
        toDecimal128(own_amount * if(last_currency = {currency:String}, toDecimal128(1, 6), nullIf(quoted.rate, 0)), 6) as revenue,
        toDecimal128(own_cost * if(last_currency = {currency:String}, toDecimal128(1, 6), nullIf(quoted.rate, 0)), 6) as cost
    from stated
    asof left join
    (
        select currency, toDateTime64(day, 3, 'UTC') as since, rate
        from rates_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)})
    ) as quoted on quoted.currency = stated.last_currency and quoted.since <= stated.opened;

-- Every conversion: an order that was not cancelled, or a deal won. margin is null when the cost of goods is not known.
create view conversions_known as
    select 'order' as kind, order as name, person, at, revenue, revenue - cost as margin
    from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where status != 'cancelled'
    union all
    select 'deal' as kind, deal as name, person, assumeNotNull(closed) as at, revenue, revenue - cost as margin
    from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where status = 'won';

-- Costs as last stated, one row a day, in the workspace's currency (null without a rate). The last day takes what rounding leaves.
create view costs_daily as
    with
        stated as
        (
            select
                cost,
                argMax(method, (known, batch, nth)) as method,
                argMax(channel, (known, batch, nth)) as channel,
                argMax(campaign, (known, batch, nth)) as campaign,
                argMax(spend, (known, batch, nth)) as spend,
                argMax(first_day, (known, batch, nth)) as first_day,
                argMax(last_day, (known, batch, nth)) as last_day,
                argMax(amount, (known, batch, nth)) as amount,
                argMax(currency, (known, batch, nth)) as currency,
                argMax(tuple(impressions), (known, batch, nth)).1 as impressions,
                argMax(tuple(clicks), (known, batch, nth)).1 as clicks
            from costs
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
            group by cost
        ),
        listed as
        (
            select *, dateDiff('day', first_day, last_day) + 1 as days, arrayJoin(range(toUInt64(dateDiff('day', first_day, last_day) + 1))) as nth
            from stated
        ),
        spread as
        (
            select
                cost, method, channel, campaign, spend, currency, impressions, clicks, days,
                first_day + nth as day,
                if(nth = days - 1, amount - toDecimal128(amount / days, 6) * (days - 1), toDecimal128(amount / days, 6)) as part
            from listed
        )
    select
        spread.cost as cost, spread.method as method, spread.channel as channel, spread.campaign as campaign, spread.spend as spend, spread.day as day,
        toDecimal128(spread.part * if(spread.currency = {currency:String}, toDecimal128(1, 6), nullIf(quoted.rate, 0)), 6) as amount,
        spread.impressions / spread.days as impressions,
        spread.clicks / spread.days as clicks
    from spread
    asof left join
    (
        select currency, day as since, rate
        from rates_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)})
    ) as quoted on quoted.currency = spread.currency and quoted.since <= spread.day;
