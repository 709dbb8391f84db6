// Generated from the routes by tools/check-api-types.ts --fix. Change the routes, then run it again.
export interface paths {
    "/api/v1/reports/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The funnel by stage
         * @description Leads first met in the period, by how far they came. A stage counts those who reached it or a later one. Needs a key with the scope `read`.
         */
        get: operations["getReportsFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each method brought and cost
         * @description One row a method, baseline included: touches, leads, customers, credited conversions, revenue and margin, cost, and the ratios between them. Needs a key with the scope `read`.
         */
        get: operations["getReportsMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each campaign cost and brought
         * @description One row a method and campaign that cost or brought anything: leads and customers by first touch, conversions, revenue and margin by last non-baseline touch. Needs a key with the scope `read`.
         */
        get: operations["getReportsCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/attribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Credit of conversions and revenue
         * @description Conversions and revenue credited to methods, channels or campaigns by one model. Credits add up exactly to all conversions and all revenue. Needs a key with the scope `read`.
         */
        get: operations["getReportsAttribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conversion of leads
         * @description Leads by their first touch: how many converted, and in how many days (median). Needs a key with the scope `read`.
         */
        get: operations["getReportsConversion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Over time
         * @description Visits, new leads, conversions, revenue and cost by day, week or month and method, in the workspace’s time zone. Needs a key with the scope `read`.
         */
        get: operations["getReportsSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cohorts with maturity
         * @description Leads by month of first touch: conversion by age from Kaplan-Meier, which counts leads only for as long as they were watched, so that young cohorts are not read as failures. Needs a key with the scope `read`.
         */
        get: operations["getReportsCohorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/cycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Length of the sales cycle
         * @description Days from first touch to first conversion, for leads first met in the period that converted. Needs a key with the scope `read`.
         */
        get: operations["getReportsCycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A funnel of your own steps
         * @description Leads who did these steps in this order within the window that starts at the first. GET /api/v1/leads lists those who stopped at one. Needs a key with the scope `read`.
         */
        get: operations["getReportsSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products
         * @description Leads who looked at, added and bought each product, with units and revenue; by product, by method, or both. Needs a key with the scope `read`.
         */
        get: operations["getReportsProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources and quality of the data
         * @description What arrived by day and source, what was refused and why, and the shares of robots, of touches nobody knows the origin of, and of orders without a lead. Needs a key with the scope `read`.
         */
        get: operations["getReportsQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads
         * @description Leads, the latest seen first, a page at a time. With `reached` or `stoppedAt`, those of the funnel (or of the given steps) who came that far and no further. Needs a key with the scope `read`.
         */
        get: operations["getLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One lead
         * @description Its identifiers and its timeline, the latest first. Needs a key with the scope `read`.
         */
        get: operations["getLeadsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders
         * @description As last stated, or as known on a date; the latest first, a page at a time. Amounts are in the workspace’s currency. Needs a key with the scope `read`.
         */
        get: operations["getOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deals
         * @description As last stated, or as known on a date; the latest first, a page at a time. Amounts are in the workspace’s currency. Needs a key with the scope `read`.
         */
        get: operations["getDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Costs and their history
         * @description Costs that cover days of the period, the latest stated first, with every statement of each. Needs a key with the scope `read`.
         */
        get: operations["getCosts"];
        put?: never;
        /**
         * State a cost
         * @description A new one, or another statement of one that is known: the last one counts, the earlier ones stay to be read. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postCosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export
         * @description Everything of one kind, streamed. Orders, lines, deals and costs come as last stated; amounts are exact decimals. Needs a key with the scope `read`.
         */
        get: operations["getExportWhat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people are asked for
         * @description Needs a key with the scope `read`.
         */
        get: operations["getConsentPurposes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent/purposes/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or change a purpose
         * @description Words that differ become a new version; older ones stay, for the receipts that name them. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        put: operations["putConsentPurposesPurpose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who agreed to what, when, where and how that is proved
         * @description Needs a key with the scope `read`. Roles: owner, admin, marketer, sales, support.
         */
        get: operations["getConsentReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receipts as a file
         * @description All of the workspace, or one lead's by id or address. csv: RFC 4180, cells that look like formulas begin with an apostrophe. Needs a key with the scope `read`. Roles: owner, admin, marketer, sales, support.
         */
        get: operations["getConsentExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down an act that happened elsewhere
         * @description On paper, by phone, or in another system whose consent is taken over. It stays on the record as such. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postConsentActs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link by which somebody chooses what they receive
         * @description Give it only to whom the address belongs: whoever has the link may choose for them. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postConsentLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mail server of this workspace
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        get: operations["getMailServer"];
        /**
         * Set the mail server of this workspace
         * @description Without "password" the old one stays, as long as host, port, security and user do. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        put: operations["putMailServer"];
        post?: never;
        /**
         * Forget the mail server of this workspace
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        delete: operations["deleteMailServer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/dns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What receivers look up about the sender: SPF, DKIM, DMARC, MX
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        get: operations["getMailDns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test
         * @description Through the same outbox as all mail. Answers what became of it within ten seconds, or that it waits. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postMailTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Templates of mails
         * @description Those a workspace has not written itself are the ones Funil brings along. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        get: operations["getMailTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/templates/{kind}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write a template anew
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        put: operations["putMailTemplatesKindLanguage"];
        post?: never;
        /**
         * Go back to the template Funil brings along
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        delete: operations["deleteMailTemplatesKindLanguage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A template with sample values in it
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postMailTemplatesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/suppressed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses that get no messages, and why
         * @description Needs a key with the scope `read`. Roles: owner, admin, marketer, sales, support.
         */
        get: operations["getMailSuppressed"];
        put?: never;
        /**
         * Write to an address no more
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postMailSuppressed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/suppressed/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an address get messages again
         * @description Consent that was withdrawn stays withdrawn. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postMailSuppressedLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mail, and what became of it
         * @description Mail to owners is shown to owners only. Keys may not read it, for it holds links that let people in. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        get: operations["getOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail again
         * @description For mail that was kept, failed, or of which nobody knows whether it arrived: it may then arrive twice. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postOutboxIdSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of a mail of which nobody knows
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postOutboxIdMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send facts
         * @description Facts that are accepted are on disk when this answers. Sending a fact again (same kind, same id) changes nothing. Needs a key with the scope `write`. Roles: owner, admin, marketer, sales, support.
         */
        post: operations["postFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources
         * @description Where facts come from and what became of them. Needs a key with the scope `read`.
         */
        get: operations["getSources"];
        put?: never;
        /**
         * Make a source
         * @description Its write key is shown this once. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claim rules
         * @description The newest version, in force for what comes now. Needs a key with the scope `read`.
         */
        get: operations["getClaims"];
        /**
         * Keep claim rules
         * @description The whole of them, as a new version; what is accepted from then on is claimed by it, what stands on the ledger is left alone. Saving what is in force changes nothing. Needs a key with the scope `admin`. Roles: owner, admin, marketer.
         */
        put: operations["putClaims"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/built-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What claim rules can be made of
         * @description Needs a key with the scope `read`.
         */
        get: operations["getClaimsBuiltIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of the claim rules
         * @description None is ever changed. Needs a key with the scope `read`.
         */
        get: operations["getClaimsVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version
         * @description Needs a key with the scope `read`.
         */
        get: operations["getClaimsVersionsVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try claim rules on history
         * @description What they would make of every touch of a period, counted exactly. Changes nothing. Needs a key with the scope `read`.
         */
        post: operations["postClaimsDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/restatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claim rules put to history
         * @description Needs a key with the scope `read`.
         */
        get: operations["getClaimsRestatements"];
        put?: never;
        /**
         * Put claim rules to history
         * @description Touches that the version claims otherwise are taken back and stated anew, known from now on; their former rows stay, and reports as known before show them. Needs a key with the scope `admin`. Roles: owner, admin, marketer.
         */
        post: operations["postClaimsRestatements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last things that came in
         * @description Noted from the first look until an hour after the last one. Needs a key with the scope `read`.
         */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What comes in, as it comes in
         * @description Server-sent events; the data of each is an entry as in the list. Needs a key with the scope `read`.
         */
        get: operations["getLiveStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/unmasked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last things that came in, identifiers as they are
         * @description Noted from the first look until an hour after the last one. Needs a key with the scope `admin`. Roles: owner, admin, marketer, sales, support.
         */
        get: operations["getLiveUnmasked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live/unmasked/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What comes in, as it comes in, identifiers as they are
         * @description Server-sent events; the data of each is an entry as in the list. Needs a key with the scope `admin`. Roles: owner, admin, marketer, sales, support.
         */
        get: operations["getLiveUnmaskedStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was refused, and why
         * @description Facts, calls, webhooks and rows that were not taken and have not been replayed since, in the order they came. Needs a key with the scope `read`. Roles: owner, admin, marketer.
         */
        get: operations["getRejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejects/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in what is good now
         * @description Reads open rejects again by the plans and rules of now, at the time they came, and takes those that are good. Rows of files are left to their imports. At most 5,000 at once: "next" says where to go on. Doing it twice changes nothing. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postRejectsReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejects/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mend a reject and take it in
         * @description With "mended" in place of what was sent, in the same form (a fact, a call, the body of a webhook; a fact for a row of a file), or as it was. What is refused again is answered with 422 and stays open. Doing it twice changes nothing. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postRejectsIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alarms
         * @description Open ones first, then the latest. Needs a key with the scope `read`.
         */
        get: operations["getAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that somebody has seen an alarm
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postAlarmsIdAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/watched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events watched for silence
         * @description Needs a key with the scope `read`.
         */
        get: operations["getAlarmsWatched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for alarms now
         * @description Funil does so every five minutes. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postAlarmsLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/quiet/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Watch an event of a source for silence, or no longer
         * @description Order Completed is watched by itself where a source sends it often; "order" stands for orders stated as facts. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        put: operations["putSourcesIdQuietEvent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tracking plan of a source
         * @description Needs a key with the scope `read`.
         */
        get: operations["getSourcesIdPlan"];
        /**
         * Change the tracking plan of a source
         * @description As a new version, in force at once; the ones before stay to be read. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        put: operations["putSourcesIdPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/plan/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All versions of a tracking plan
         * @description Needs a key with the scope `read`.
         */
        get: operations["getSourcesIdPlanVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/plan/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How well a source keeps to its plan
         * @description Needs a key with the scope `read`.
         */
        get: operations["getSourcesIdPlanConformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/plan/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A draft of a plan, from what a source sent
         * @description What it always sends is required, each property of the narrowest type that fits. For a person to look through. Needs a key with the scope `read`.
         */
        get: operations["getSourcesIdPlanSuggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Landing pages
         * @description With what came of each. Needs a key with the scope `read`.
         */
        get: operations["getPages"];
        put?: never;
        /**
         * Begin a landing page
         * @description From a template, or from another page: as a copy, or as that page in another language. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postPages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A landing page with its draft
         * @description Needs a key with the scope `read`.
         */
        get: operations["getPagesId"];
        put?: never;
        post?: never;
        /**
         * Remove a page that was never published
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        delete: operations["deletePagesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What to look at before the draft is published
         * @description Needs a key with the scope `read`.
         */
        get: operations["getPagesIdFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The draft as a page
         * @description Needs a key with the scope `read`.
         */
        get: operations["getPagesIdPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the draft of a landing page
         * @description Visitors see it once it is published. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        put: operations["putPagesIdDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the draft as a version
         * @description To test it against others, say. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postPagesIdVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a landing page
         * @description The draft, or a version of before; at once or from a moment on, for good or until a moment. What was planned before is not any more. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postPagesIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a landing page off
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postPagesIdUnpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a version as the draft
         * @description Publish it afterwards to show it again. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postPagesIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tests of a landing page and what they say
         * @description Intervals and chances hold however often one looks. Needs a key with the scope `read`.
         */
        get: operations["getPagesIdTests"];
        put?: never;
        /**
         * Begin a test of versions of a landing page
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postPagesIdTests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/tests/{test}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a test of a landing page
         * @description What was published before it is shown to everybody again. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postPagesIdTestsTestEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file to import
         * @description Says what Funil makes of it. Uploads that are not imported are removed after 7 days. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a lookup file
         * @description A file the imported one looks rows up in, under the name the mapping gives it. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postUploadsIdFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An upload
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        get: operations["getUploadsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a mapping
         * @description A dry run over the first 10,000 rows: what they become, and every row that would not be taken. Nothing is kept. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postUploadsIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mappings
         * @description Those of the workspace, then those that come with Funil. Needs a key with the scope `read`.
         */
        get: operations["getMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mappings/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What files can hold
         * @description Each kind of row with the fields that columns can be told to mean. Needs a key with the scope `read`.
         */
        get: operations["getMappingsKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mappings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A mapping
         * @description Needs a key with the scope `read`.
         */
        get: operations["getMappingsName"];
        /**
         * Save a mapping
         * @description It is checked first; a refusal lists every problem. The name in the address is the one that counts. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        put: operations["putMappingsName"];
        post?: never;
        /**
         * Delete a mapping
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        delete: operations["deleteMappingsName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, the newest first
         * @description Needs a key with the scope `read`.
         */
        get: operations["getImports"];
        put?: never;
        /**
         * Import an upload
         * @description Starts at once, or when the imports before it have ended. Importing a file again changes nothing. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An import and how far it is
         * @description Needs a key with the scope `read`.
         */
        get: operations["getImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an import
         * @description What was accepted stays; it can be resumed. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postImportsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume an import
         * @description Goes on where it was cancelled or failed; nothing is lost or doubled. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postImportsIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows that were not taken, and why
         * @description As CSV: the rows still open, with columns line, reason, field, detail, row; cells that look like formulas get an apostrophe. Needs a key with the scope `read`.
         */
        get: operations["getImportsIdRejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take rejected rows in
         * @description Reads them again, as they are or with mended text, with the import’s mapping or a mended one, and takes those that are good now. Doing it twice changes nothing. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postImportsIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Forms
         * @description With what came of each so far. Needs a key with the scope `read`.
         */
        get: operations["getForms"];
        put?: never;
        /**
         * Make a form
         * @description From a template, in three languages. Visitors see it once it is published. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postForms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One form
         * @description Needs a key with the scope `read`.
         */
        get: operations["getFormsId"];
        /**
         * Save the draft of a form
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        put: operations["putFormsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a form
         * @description The draft becomes the next version, which never changes. Who has begun an older one ends with it. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postFormsIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a form
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postFormsIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a form again
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postFormsIdOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See a draft as visitors would
         * @description The HTML of one step. Nothing is kept. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postFormsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link for one person
         * @description Shows them what is known of them, for 30 days. Send it to nobody else. Needs a key with the scope `write`. Roles: owner, admin, marketer, sales, support.
         */
        post: operations["postFormsIdLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far people came with a form
         * @description Needs a key with the scope `read`.
         */
        get: operations["getFormsIdResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers to a form
         * @description The latest first, a page at a time. Needs a key with the scope `read`. Roles: owner, admin, marketer, sales, support.
         */
        get: operations["getFormsIdSubmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/submissions/{submission}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a submission that was held
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer, sales, support.
         */
        post: operations["postFormsIdSubmissionsSubmissionAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/submissions/{submission}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard a submission that was held
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer, sales, support.
         */
        post: operations["postFormsIdSubmissionsSubmissionDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/submissions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers to a form as a file
         * @description CSV; cells that look like formulas begin with an apostrophe. Needs a key with the scope `read`. Roles: owner, admin, marketer, sales, support.
         */
        get: operations["getFormsIdSubmissionsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file that was sent with a form
         * @description Needs a key with the scope `read`. Roles: owner, admin, marketer, sales, support.
         */
        get: operations["getFormsIdFilesFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a form asks
         * @description In one language. What is known of the lead is left out, and no value of it is told. Needs no key.
         */
        get: operations["getV1FormsId"];
        put?: never;
        /**
         * Send the answers to a form
         * @description Accepted means on disk. The same state with the same answers is one submission. Wrong answers are told by field (422). Needs no key.
         */
        post: operations["postV1FormsId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/l/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a short link
         * @description Redirects to the saved destination and keeps the click. With a + behind the name: a page that shows where it leads. Needs no key.
         */
        get: operations["getLSlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Links
         * @description The newest 1,000, with what came of them in the period: clicks of people, leads, customers and revenue. Needs a key with the scope `read`.
         */
        get: operations["getLinks"];
        put?: never;
        /**
         * Make a link
         * @description Refused with the reason and a suggestion where its campaign parameters are not as the workspace wants them. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One link
         * @description Needs a key with the scope `read`.
         */
        get: operations["getLinksId"];
        /**
         * Change a link
         * @description Where it is reached stays as it is. Touches that were claimed before stay as they were. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        put: operations["putLinksId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a link before it is made
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postLinksCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a link
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postLinksIdArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a link again
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postLinksIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links may say, and have said
         * @description The taxonomy, the domains, and values of links so far, to choose from. Needs a key with the scope `read`.
         */
        get: operations["getLinksWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/taxonomy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what campaign parameters may say
         * @description Holds for links made or changed from now on. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        put: operations["putLinksTaxonomy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use a domain for links
         * @description Point it at this Funil (DNS, and TLS at the proxy); its links are reached at its root. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postLinksDomains"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/domains/{host}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Use a domain for links no more
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        delete: operations["deleteLinksDomainsHost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Discount and referral codes
         * @description With the orders that carried them in the period. over_limit: used more often than it may be; maybe_leaked: used far more than its creator’s links were followed. Needs a key with the scope `read`.
         */
        get: operations["getCodes"];
        put?: never;
        /**
         * Make codes
         * @description One or many, all or none. Orders that carry one count for what it is tied to, with the witness code. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/{code}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a code
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postCodesCodeArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/{code}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a code again
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postCodesCodeReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/popups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pop-ups
         * @description With the people who saw them in the period, did what they ask, closed them, and bought within 30 days. `script` is what the shop’s pages load. Needs a key with the scope `read`.
         */
        get: operations["getPopups"];
        put?: never;
        /**
         * Make a pop-up
         * @description It shows on no page until it is put live. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postPopups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/popups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One pop-up
         * @description Needs a key with the scope `read`.
         */
        get: operations["getPopupsId"];
        /**
         * Change a pop-up, put it live, or end it
         * @description Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        put: operations["putPopupsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Identity rules
         * @description The newest version. Needs a key with the scope `read`.
         */
        get: operations["getIdentityRules"];
        /**
         * Change the identity rules
         * @description Makes a new version. It reads what happened from now on, or from the day given; leads are looked at again when something new is learnt of them, and what was known before stays readable as it was. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        put: operations["putIdentityRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-rules/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of the identity rules
         * @description None is ever changed. Needs a key with the scope `read`.
         */
        get: operations["getIdentityRulesVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-rules/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try identity rules on history
         * @description Which identifiers would stand elsewhere had these rules always held. Changes nothing. Needs a key with the scope `read`.
         */
        post: operations["postIdentityRulesDryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a merge would make
         * @description Both leads, the one they would become, and reasons to look twice. Changes nothing. Needs a key with the scope `read`.
         */
        get: operations["getIdentitiesMergesPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge two leads
         * @description No event is rewritten: reports read both as one from now on, and as known before they are two. Can be undone. Needs a key with the scope `write`. Roles: owner, admin, marketer, sales, support.
         */
        post: operations["postIdentitiesMerges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/splits/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a split would take out
         * @description Which identifiers leave the lead and which stay. Changes nothing. Needs a key with the scope `read`.
         */
        get: operations["getIdentitiesSplitsPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an identifier out of its lead
         * @description With all that stands under it. The nearest merge by a person at or above it is undone; without one it leaves what evidence put it under, for good. Needs a key with the scope `write`. Roles: owner, admin, marketer, sales, support.
         */
        post: operations["postIdentitiesSplits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/acts/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge or a split
         * @description A merge is split again at the very place, and both timelines are as before; a split is merged again. Both stay in the log. Needs a key with the scope `write`. Roles: owner, admin, marketer, sales, support.
         */
        post: operations["postIdentitiesActsIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/proposals/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that two leads are two people
         * @description They are proposed no more. Merging them stays possible. Needs a key with the scope `write`. Roles: owner, admin, marketer, sales, support.
         */
        post: operations["postIdentitiesProposalsRefusals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Merges and splits
         * @description All that people and SDKs asked for, the latest first; with `lead`, what it gained and lost by them. Needs a key with the scope `read`.
         */
        get: operations["getIdentitiesActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads that may be one
         * @description Pairs that share a device, an e-mail or a phone and were not merged, since two strong ids never become one by themselves. What more than four leads share proposes nothing. Needs a key with the scope `read`.
         */
        get: operations["getIdentitiesProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Identifiers that joined nobody
         * @description Evidence that the rules refused, with the reason. The facts themselves are on the ledger. Needs a key with the scope `read`.
         */
        get: operations["getIdentitiesRefused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sources and their keys
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        get: operations["getSourcesKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a source
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        patch: operations["patchSourcesId"];
        trace?: never;
    };
    "/api/v1/sources/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a source a new write key
         * @description The old one stops working within two seconds. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postSourcesIdRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the write key of a source away
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        delete: operations["deleteSourcesIdKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Workspaces
         * @description Needs a key with the scope `read`.
         */
        get: operations["getWorkspaces"];
        put?: never;
        /**
         * Add a workspace
         * @description For people who lead an organisation, and the command line on the server. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postWorkspaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a workspace
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        patch: operations["patchWorkspacesSlug"];
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Demo shops, and how far they are
         * @description Needs a key with the scope `read`.
         */
        get: operations["getDemo"];
        put?: never;
        /**
         * Make demo shops
         * @description Begins to make them and answers at once; shops that are there already stay. The same seed and day give the same facts. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/{workspace}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a demo shop
         * @description Answers when the workspace and all its facts are gone. Other workspaces are refused. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        delete: operations["deleteDemoWorkspace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/truth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was planted in this demo shop
         * @description What is so, whatever reports say: what each method truly added, what it cost, and what reports should count exactly. Needs a key with the scope `read`.
         */
        get: operations["getDemoTruth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * API keys
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        get: operations["getKeys"];
        put?: never;
        /**
         * Make an API key
         * @description The token is shown in this answer and never again. Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        delete: operations["deleteKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who asks
         * @description Needs no key.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in
         * @description Needs no key.
         */
        post: operations["postSession"];
        /**
         * Sign out
         * @description Needs no key.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, second step
         * @description Needs no key.
         */
        post: operations["postSessionSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at an invitation
         * @description Needs no key.
         */
        post: operations["postInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation, or become the owner
         * @description Makes a person who can sign in, and signs them in. Needs no key.
         */
        post: operations["postInvitationAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation as the person signed in
         * @description Needs somebody who signed in.
         */
        post: operations["postInvitationJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link sent to choose a new password
         * @description The answer is the same whether somebody has that address or not. Needs no key.
         */
        post: operations["postPasswordForgotten"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password
         * @description Ends every session of that person. Needs no key.
         */
        post: operations["postPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name
         * @description Needs somebody who signed in.
         */
        patch: operations["patchAccount"];
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Ends every other session. Needs somebody who signed in.
         */
        post: operations["postAccountPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where you are signed in
         * @description Needs somebody who signed in.
         */
        get: operations["getAccountSessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere else
         * @description Needs somebody who signed in.
         */
        delete: operations["deleteAccountSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions
         * @description Needs somebody who signed in.
         */
        delete: operations["deleteAccountSessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up two-factor
         * @description Needs somebody who signed in.
         */
        post: operations["postAccountTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn two-factor on
         * @description Needs somebody who signed in.
         */
        post: operations["postAccountTwoFactorConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/two-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn two-factor off
         * @description Needs somebody who signed in.
         */
        post: operations["postAccountTwoFactorRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Needs somebody who signed in.
         */
        post: operations["postAccountRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members
         * @description Needs somebody who signed in. Roles: owner, admin.
         */
        get: operations["getMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Needs somebody who signed in. Roles: owner, admin.
         */
        delete: operations["deleteMembersId"];
        options?: never;
        head?: never;
        /**
         * Change what a member may do
         * @description Needs somebody who signed in. Roles: owner, admin.
         */
        patch: operations["patchMembersId"];
        trace?: never;
    };
    "/api/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename the organisation
         * @description Needs somebody who signed in. Roles: owner, admin.
         */
        patch: operations["patchOrganization"];
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each role may do
         * @description Needs somebody who signed in.
         */
        get: operations["getRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations that were not used yet
         * @description Needs somebody who signed in. Roles: owner, admin.
         */
        get: operations["getInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description The link is mailed, and shown in this answer and never again. Needs somebody who signed in. Roles: owner, admin.
         */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Needs somebody who signed in. Roles: owner, admin.
         */
        delete: operations["deleteInvitationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed, by whom and when
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved views
         * @description The workspace’s, and those of the person who asks. Needs a key with the scope `read`.
         */
        get: operations["getViews"];
        put?: never;
        /**
         * Save a view
         * @description One of the same name is replaced. Sharing needs a role that may change campaigns and rules. Needs somebody who signed in.
         */
        post: operations["postViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a saved view
         * @description Needs somebody who signed in.
         */
        delete: operations["deleteViewsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/owner-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link that makes the owner of the organisation
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postOwnerLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an organisation with its first workspace
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postOrganizations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who can sign in
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        get: operations["getPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link to choose a new password
         * @description Needs a key with the scope `admin`. Roles: owner, admin.
         */
        post: operations["postPeopleReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Confirm an address
         * @description Needs no key.
         */
        get: operations["getConsentConfirm"];
        put?: never;
        /**
         * Confirm an address: act
         * @description Needs no key.
         */
        post: operations["postConsentConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Choose what to receive
         * @description Needs no key.
         */
        get: operations["getConsentPreferences"];
        put?: never;
        /**
         * Choose what to receive: act
         * @description Needs no key.
         */
        post: operations["postConsentPreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stop messages
         * @description Needs no key.
         */
        get: operations["getConsentUnsubscribe"];
        put?: never;
        /**
         * Stop messages: act
         * @description Needs no key.
         */
        post: operations["postConsentUnsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over a mail that came in
         * @description The whole message as text (message/rfc822), such as a pipe of the mail server or the raw webhook of a provider sends it. Bounces (RFC 3464), complaints (RFC 5965) and wishes to leave are acted on; all else is left alone. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postMailInbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a picture for landing pages
         * @description Its kind and size are read from its bytes. Needs a key with the scope `write`. Roles: owner, admin, marketer.
         */
        post: operations["postPagesPictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getReportsFunnel: {
        parameters: {
            query?: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        rows: {
                            stage: string;
                            leads: number;
                            /** @description Leads whose furthest stage this is (0 at the last). */
                            rest: number;
                            /** @description Share that went on to the next stage. */
                            onward: number | null;
                            ofAll: number | null;
                            /** @description Median days from the first touch to this stage, of those who stopped at it. */
                            medianDays: number | null;
                            byMethod: {
                                [key: string]: number;
                            };
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            rows: {
                                stage: string;
                                leads: number;
                                /** @description Leads whose furthest stage this is (0 at the last). */
                                rest: number;
                                /** @description Share that went on to the next stage. */
                                onward: number | null;
                                ofAll: number | null;
                                /** @description Median days from the first touch to this stage, of those who stopped at it. */
                                medianDays: number | null;
                                byMethod: {
                                    [key: string]: number;
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsMethods: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Touches at most this many days before a conversion share its credit. Left out: 30 for B2C, 365 for B2B, 90 for both. */
                windowDays?: number;
                /** @description Half-life of a touch for the model time-decay. */
                halfLifeDays: number;
                /** @description How many touches back the model markov remembers. */
                order: number;
                /** @description Models to credit by, separated by commas; the first fills the main columns. Known: first, last, last-non-baseline, linear, position, time-decay, w-shape, markov, shapley. */
                models: string;
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        model: string;
                        models: string[];
                        windowDays: number;
                        totals: {
                            conversions: number;
                            customers: number;
                            revenue: number;
                            margin: number | null;
                            /** @description Conversions whose cost of goods is known. */
                            marginKnownOf: number;
                            /** @description Conversions in a currency without a rate; not in the sums. */
                            withoutRate: number;
                        };
                        baselineShare: number | null;
                        rows: {
                            method: string;
                            touches: number;
                            visits: number;
                            leads: number;
                            knownLeads: number;
                            customers: number;
                            conversions: number;
                            revenue: number;
                            margin: number | null;
                            cost: number | null;
                            costPerLead: number | null;
                            acquisitionCost: number | null;
                            /** @description (margin - cost) / cost; null when either is not known. */
                            roi: number | null;
                            revenuePerCost: number | null;
                            /** @description Share of all conversions credited; over all rows it adds up to 1. */
                            share: number | null;
                            credits: {
                                [key: string]: {
                                    conversions: number;
                                    revenue: number;
                                };
                            };
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            model: string;
                            models: string[];
                            windowDays: number;
                            totals: {
                                conversions: number;
                                customers: number;
                                revenue: number;
                                margin: number | null;
                                /** @description Conversions whose cost of goods is known. */
                                marginKnownOf: number;
                                /** @description Conversions in a currency without a rate; not in the sums. */
                                withoutRate: number;
                            };
                            baselineShare: number | null;
                            rows: {
                                method: string;
                                touches: number;
                                visits: number;
                                leads: number;
                                knownLeads: number;
                                customers: number;
                                conversions: number;
                                revenue: number;
                                margin: number | null;
                                cost: number | null;
                                costPerLead: number | null;
                                acquisitionCost: number | null;
                                /** @description (margin - cost) / cost; null when either is not known. */
                                roi: number | null;
                                revenuePerCost: number | null;
                                /** @description Share of all conversions credited; over all rows it adds up to 1. */
                                share: number | null;
                                credits: {
                                    [key: string]: {
                                        conversions: number;
                                        revenue: number;
                                    };
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsCampaigns: {
        parameters: {
            query?: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Touches at most this many days before a conversion share its credit. Left out: 30 for B2C, 365 for B2B, 90 for both. */
                windowDays?: number;
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        windowDays: number;
                        /** @description Days of spending in a currency without a rate; not in the sums. */
                        withoutRate: number;
                        rows: {
                            method: string;
                            /** @description "" is what names none */
                            campaign: string;
                            leads: number;
                            knownLeads: number;
                            customers: number;
                            conversions: number | null;
                            revenue: number | null;
                            margin: number | null;
                            cost: number | null;
                            /** @description The cost by kind of spending */
                            spend: {
                                [key: string]: number;
                            };
                            impressions: number | null;
                            clicks: number | null;
                            costPerLead: number | null;
                            acquisitionCost: number | null;
                            /** @description (margin - cost) / cost; null when either is not known. */
                            roi: number | null;
                            revenuePerCost: number | null;
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            windowDays: number;
                            /** @description Days of spending in a currency without a rate; not in the sums. */
                            withoutRate: number;
                            rows: {
                                method: string;
                                /** @description "" is what names none */
                                campaign: string;
                                leads: number;
                                knownLeads: number;
                                customers: number;
                                conversions: number | null;
                                revenue: number | null;
                                margin: number | null;
                                cost: number | null;
                                /** @description The cost by kind of spending */
                                spend: {
                                    [key: string]: number;
                                };
                                impressions: number | null;
                                clicks: number | null;
                                costPerLead: number | null;
                                acquisitionCost: number | null;
                                /** @description (margin - cost) / cost; null when either is not known. */
                                roi: number | null;
                                revenuePerCost: number | null;
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsAttribution: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Touches at most this many days before a conversion share its credit. Left out: 30 for B2C, 365 for B2B, 90 for both. */
                windowDays?: number;
                /** @description Half-life of a touch for the model time-decay. */
                halfLifeDays: number;
                /** @description How many touches back the model markov remembers. */
                order: number;
                /** @description How credit is shared. */
                model: "first" | "last" | "last-non-baseline" | "linear" | "position" | "time-decay" | "w-shape" | "markov" | "shapley";
                /** @description What credit is given to. */
                by: "method" | "channel" | "campaign";
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        model: string;
                        by: string;
                        windowDays: number;
                        halfLifeDays: number;
                        order: number;
                        rows: {
                            key: string;
                            conversions: number;
                            value: number;
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            model: string;
                            by: string;
                            windowDays: number;
                            halfLifeDays: number;
                            order: number;
                            rows: {
                                key: string;
                                conversions: number;
                                value: number;
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsConversion: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description What leads are told apart by. */
                by: "method" | "channel" | "campaign" | "landing" | "content" | "creator" | "device" | "country";
                /** @description Only leads whose first touch was of this method. */
                method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        by: string;
                        rows: {
                            key: string;
                            leads: number;
                            converted: number;
                            rate: number | null;
                            medianDays: number | null;
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            by: string;
                            rows: {
                                key: string;
                                leads: number;
                                converted: number;
                                rate: number | null;
                                medianDays: number | null;
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsSeries: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Length of a bucket. */
                unit: "day" | "week" | "month";
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        unit: string;
                        rows: {
                            /** @description First day of the bucket. */
                            bucket: string;
                            method: string;
                            visits: number;
                            leads: number;
                            knownLeads: number;
                            conversions: number;
                            revenue: number;
                            cost: number;
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            unit: string;
                            rows: {
                                /** @description First day of the bucket. */
                                bucket: string;
                                method: string;
                                visits: number;
                                leads: number;
                                knownLeads: number;
                                conversions: number;
                                revenue: number;
                                cost: number;
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsCohorts: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Age at which a cohort counts as mature. */
                horizonDays: number;
                /** @description Only leads whose first touch was of this method. */
                method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        horizonDays: number;
                        observedUntil: string;
                        rows: {
                            /** @description Month of the first touch. */
                            cohort: string;
                            leads: number;
                            converted: number;
                            /** @description converted / leads: too low while the cohort is young. */
                            naive: number;
                            ageDays: number | null;
                            byAge: {
                                age: number;
                                conversion: number | null;
                            }[];
                            /** @description Share of the eventual conversions expected by now. */
                            maturity: number | null;
                            expected: {
                                rate: number;
                                low: number;
                                high: number;
                            } | null;
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            horizonDays: number;
                            observedUntil: string;
                            rows: {
                                /** @description Month of the first touch. */
                                cohort: string;
                                leads: number;
                                converted: number;
                                /** @description converted / leads: too low while the cohort is young. */
                                naive: number;
                                ageDays: number | null;
                                byAge: {
                                    age: number;
                                    conversion: number | null;
                                }[];
                                /** @description Share of the eventual conversions expected by now. */
                                maturity: number | null;
                                expected: {
                                    rate: number;
                                    low: number;
                                    high: number;
                                } | null;
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsCycle: {
        parameters: {
            query?: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        summary: {
                            count: number;
                            mean: number;
                            median: number;
                            p25: number;
                            p75: number;
                            p90: number;
                            max: number;
                            within30: number;
                            within90: number;
                        } | null;
                        rows: {
                            from: number | null;
                            to: number | null;
                            count: number;
                            share: number | null;
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            summary: {
                                count: number;
                                mean: number;
                                median: number;
                                p25: number;
                                p75: number;
                                p90: number;
                                max: number;
                                within30: number;
                                within90: number;
                            } | null;
                            rows: {
                                from: number | null;
                                to: number | null;
                                count: number;
                                share: number | null;
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsSteps: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Two to ten steps, separated by commas: event types, or moments (@visit, @contactable, @order, @deal, @won). A property of the event may follow: product_viewed[product=sku-1]. */
                steps: string;
                /** @description Days from the first step to the last. */
                windowDays: number;
                /** @description What leads are told apart by: their first touch, or the kind of device of the first step. */
                by?: "method" | "channel" | "campaign" | "landing" | "device";
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        windowDays: number;
                        by: string | null;
                        rows: {
                            step: string;
                            leads: number;
                            /** @description Leads who went no further (0 at the last). */
                            rest: number;
                            ofFirst: number | null;
                            ofPrevious: number | null;
                            /** @description The same by what leads are told apart by; the rarest together as "other". */
                            byKey: {
                                [key: string]: number;
                            };
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            windowDays: number;
                            by: string | null;
                            rows: {
                                step: string;
                                leads: number;
                                /** @description Leads who went no further (0 at the last). */
                                rest: number;
                                ofFirst: number | null;
                                ofPrevious: number | null;
                                /** @description The same by what leads are told apart by; the rarest together as "other". */
                                byKey: {
                                    [key: string]: number;
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsProducts: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description What is told apart. */
                by: "product" | "method" | "both";
                /** @description Part of a product’s id. */
                search?: string;
                limit: number;
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        by: string;
                        rows: {
                            product: string | null;
                            /** @description Of the lead’s first touch */
                            method: string | null;
                            /** @description Leads who looked at it */
                            viewed: number;
                            /** @description Leads who put it into a cart */
                            added: number;
                            /** @description Leads who bought it */
                            bought: number;
                            orders: number;
                            units: number;
                            /** @description Of the lines of orders not cancelled, before shipping, tax and refunds */
                            revenue: number;
                            margin: number | null;
                            /** @description Lines in a currency without a rate; not in the revenue */
                            unrated: number;
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            by: string;
                            rows: {
                                product: string | null;
                                /** @description Of the lead’s first touch */
                                method: string | null;
                                /** @description Leads who looked at it */
                                viewed: number;
                                /** @description Leads who put it into a cart */
                                added: number;
                                /** @description Leads who bought it */
                                bought: number;
                                orders: number;
                                units: number;
                                /** @description Of the lines of orders not cancelled, before shipping, tax and refunds */
                                revenue: number;
                                margin: number | null;
                                /** @description Lines in a currency without a rate; not in the revenue */
                                unrated: number;
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getReportsQuality: {
        parameters: {
            query?: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Also report the period before, as long (previous), or the same days a year before (year). */
                compare?: "previous" | "year";
                /** @description Also report this other period: its first day or moment. */
                compareFrom?: string;
                /** @description Last day (included) or moment (excluded) of the other period. */
                compareTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        asKnownOn: string | null;
                        /** @description ISO 4217; every amount is in it */
                        currency: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        totals: {
                            events: number;
                            botShare: number | null;
                            clockAhead: number;
                            late: number;
                            touches: number;
                            baselineShare: number | null;
                            /** @description Touches that said nothing of where they came from */
                            unknownShare: number | null;
                            orders: number;
                            /** @description Orders of leads that were never seen; those that name nobody are refused (no_identity) */
                            ordersWithoutTouch: number;
                            rejected: number;
                        };
                        rejects: {
                            source: string;
                            reason: string;
                            facts: number;
                        }[];
                        rows: {
                            day: string;
                            source: string;
                            events: number;
                            bots: number;
                            /** @description Events that say they happened more than five seconds after we knew of them */
                            ahead: number;
                            /** @description Events we knew of more than a day after they happened; those of files that were imported are */
                            late: number;
                            /** @description Median time from happening to being known */
                            lagSeconds: number | null;
                            orders: number;
                            deals: number;
                            others: number;
                        }[];
                        /** @description The same of the other period, where one was asked for */
                        compared?: {
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            totals: {
                                events: number;
                                botShare: number | null;
                                clockAhead: number;
                                late: number;
                                touches: number;
                                baselineShare: number | null;
                                /** @description Touches that said nothing of where they came from */
                                unknownShare: number | null;
                                orders: number;
                                /** @description Orders of leads that were never seen; those that name nobody are refused (no_identity) */
                                ordersWithoutTouch: number;
                                rejected: number;
                            };
                            rejects: {
                                source: string;
                                reason: string;
                                facts: number;
                            }[];
                            rows: {
                                day: string;
                                source: string;
                                events: number;
                                bots: number;
                                /** @description Events that say they happened more than five seconds after we knew of them */
                                ahead: number;
                                /** @description Events we knew of more than a day after they happened; those of files that were imported are */
                                late: number;
                                /** @description Median time from happening to being known */
                                lagSeconds: number | null;
                                orders: number;
                                deals: number;
                                others: number;
                            }[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLeads: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Stage of the funnel, or number of the step, that they reached at least. Leads first met in the period. */
                reached?: string;
                /** @description Stage of the funnel, or number of the step, beyond which they did not come. */
                stoppedAt?: string;
                /** @description Two to ten steps, separated by commas: event types, or moments (@visit, @contactable, @order, @deal, @won). A property of the event may follow: product_viewed[product=sku-1]. */
                steps?: string;
                /** @description Days from the first step to the last. */
                windowDays: number;
                /** @description Part of an e-mail, name, company, phone or user id. */
                search?: string;
                /** @description How well the lead is known. */
                level?: "anonymous" | "known" | "customer";
                /** @description Method of the first touch. */
                method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                /** @description Channel of the first touch. */
                channel?: string;
                /** @description ISO 3166-1. */
                country?: string;
                /** @description Last seen on that day or later, or from that moment on. */
                seenFrom?: string;
                /** @description Last seen on that day or earlier, or before that moment. */
                seenTo?: string;
                /** @description The value of `next` of the page before. */
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            id: string;
                            /** @description ISO 8601, UTC */
                            firstAt: string;
                            /** @description ISO 8601, UTC */
                            lastAt: string;
                            visits: number;
                            /** @description Of the first touch. */
                            method: string;
                            channel: string;
                            email: string;
                            name: string;
                            company: string;
                            country: string;
                            level: string;
                            conversions: number;
                            revenue: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLeadsId: {
        parameters: {
            query: {
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description The value of `next` of the page before. */
                before?: string;
                limit: number;
            };
            header?: never;
            path: {
                /** @description Public id of the lead: ld_... */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        identifiers: {
                            kind: string;
                            value: string;
                            reason: string;
                        }[];
                        firstTouch: {
                            /** @description ISO 8601, UTC */
                            at: string;
                            method: string;
                            channel: string;
                            campaign: string;
                            creator: string;
                            /** @description What proves the claim */
                            witness: string;
                            /** @description The rule that claimed it; workspace/NAME@VERSION is one of your own */
                            rule: string;
                        } | null;
                        lastTouch: {
                            /** @description ISO 8601, UTC */
                            at: string;
                            method: string;
                            channel: string;
                            campaign: string;
                            creator: string;
                            /** @description What proves the claim */
                            witness: string;
                            /** @description The rule that claimed it; workspace/NAME@VERSION is one of your own */
                            rule: string;
                        } | null;
                        /** @description What its events say it agreed to, the latest word first; empty where none says anything */
                        consent: {
                            /**
                             * @description granted, refused: to being measured; subscribed, email_unsubscribed: to mail
                             * @enum {string}
                             */
                            said: "granted" | "refused" | "subscribed" | "email_unsubscribed";
                            /** @description ISO 8601, UTC */
                            firstAt: string;
                            /** @description ISO 8601, UTC */
                            lastAt: string;
                            times: number;
                        }[];
                        rows: {
                            /** @description ISO 8601, UTC */
                            at: string;
                            id: string;
                            kind: string;
                            type: string;
                            method: string;
                            channel: string;
                            campaign: string;
                            witness: string;
                            rule: string;
                            path: string;
                            product: string;
                            value: number | null;
                            currency: string;
                            /** @description ISO 8601, UTC */
                            known: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getOrders: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Part of its name, or its lead’s e-mail or name. */
                search?: string;
                /** @description As last stated. */
                status?: "placed" | "paid" | "fulfilled" | "cancelled";
                /** @description The value of `next` of the page before. */
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            order: string;
                            /** @description ISO 8601, UTC */
                            placedAt: string;
                            lead: string | null;
                            email: string;
                            name: string;
                            status: string;
                            /** @description That the order was stated in; amounts are in the workspace’s */
                            currency: string;
                            total: number | null;
                            revenue: number | null;
                            margin: number | null;
                            refunds: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getDeals: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Part of its name, account or owner, or its lead’s e-mail or name. */
                search?: string;
                /** @description As last stated. */
                status?: "open" | "won" | "lost";
                /** @description The value of `next` of the page before. */
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            deal: string;
                            /** @description ISO 8601, UTC */
                            openedAt: string;
                            closedAt: string | null;
                            lead: string | null;
                            email: string;
                            name: string;
                            status: string;
                            account: string;
                            owner: string;
                            revenue: number | null;
                            margin: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getCosts: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by their first touch. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description Only costs of this method. */
                method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                /** @description Part of its name, channel or campaign. */
                search?: string;
                /** @description The value of `next` of the page before. */
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description Its name */
                            cost: string;
                            /** @description All that was said of it, the latest first: that one counts */
                            statements: {
                                /** @description ISO 8601, UTC */
                                statedAt: string;
                                source: string;
                                /** @description Who stated it by hand; null where the source did */
                                by: string | null;
                                method: string;
                                channel: string;
                                campaign: string;
                                spend: string;
                                /** @description First day */
                                from: string;
                                /** @description Last day, included */
                                to: string;
                                /** @description Exact, in its own currency */
                                amount: string;
                                currency: string;
                                impressions: number | null;
                                clicks: number | null;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postCosts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of this statement, made up by the caller: sent again, it changes nothing */
                    id: string;
                    /** @description Name of a cost that is restated; the id when left out, which makes a new one */
                    cost?: string;
                    /** @enum {string} */
                    spend: "media" | "fee" | "commission" | "gift" | "hours" | "tools" | "other";
                    /** @enum {string} */
                    method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                    /** @description Channel it was spent on */
                    channel?: string;
                    /** @description Campaign it was spent on */
                    campaign?: string;
                    /** @description First day it covers: 2026-03-01 */
                    from: string;
                    /** @description Last day, included; the first one when left out. The amount is spread over the days */
                    to?: string;
                    /** @description In major units, exact: "19.90"; "0" takes a cost back */
                    amount: string;
                    /** @description ISO 4217; the workspace’s when left out */
                    currency?: string;
                    impressions?: number;
                    clicks?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its name */
                        cost: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getExportWhat: {
        parameters: {
            query: {
                /** @description First day or moment (2026-03-01). Leads count by when they were first seen, aliases by when they became known. */
                from?: string;
                /** @description Last day (included) or moment (excluded). */
                to?: string;
                /** @description Read the ledger as it was known at the end of this day, or at this moment. */
                asKnownOn?: string;
                /** @description csv: RFC 4180, cells that look like formulas begin with an apostrophe. jsonl: one JSON object a line. */
                format: "csv" | "jsonl";
            };
            header?: never;
            path: {
                /** @description What to export. */
                what: "events" | "touches" | "leads" | "orders" | "lines" | "deals" | "costs" | "aliases";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getConsentPurposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        purposes: {
                            purpose: string;
                            /**
                             * @description GDPR article 6(1) a, b, c, f; LGPD article 7 I, V, II, IX
                             * @enum {string}
                             */
                            basis: "consent" | "contract" | "legal_obligation" | "legitimate_interest";
                            channels: ("email" | "sms" | "whatsapp" | "phone")[];
                            doubleOptIn: boolean;
                            archived: boolean;
                            texts: {
                                id: string;
                                version: number;
                                /** @enum {string} */
                                language: "en" | "pt-BR" | "es";
                                /** @description Stands beside the box */
                                label: string;
                                details: string;
                                /** @description ISO 8601, UTC */
                                madeAt: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putConsentPurposesPurpose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Small letters, digits, - and _; it never changes */
                purpose: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description GDPR article 6(1) a, b, c, f; LGPD article 7 I, V, II, IX
                     * @enum {string}
                     */
                    basis: "consent" | "contract" | "legal_obligation" | "legitimate_interest";
                    channels: ("email" | "sms" | "whatsapp" | "phone")[];
                    /** @description An e-mail address is confirmed by a link before it may be written to */
                    doubleOptIn: boolean;
                    archived: boolean;
                    texts: {
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        /** @description Stands beside the box */
                        label: string;
                        details: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        purpose: string;
                        /**
                         * @description GDPR article 6(1) a, b, c, f; LGPD article 7 I, V, II, IX
                         * @enum {string}
                         */
                        basis: "consent" | "contract" | "legal_obligation" | "legitimate_interest";
                        channels: ("email" | "sms" | "whatsapp" | "phone")[];
                        doubleOptIn: boolean;
                        archived: boolean;
                        texts: {
                            id: string;
                            version: number;
                            /** @enum {string} */
                            language: "en" | "pt-BR" | "es";
                            /** @description Stands beside the box */
                            label: string;
                            details: string;
                            /** @description ISO 8601, UTC */
                            madeAt: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getConsentReceipts: {
        parameters: {
            query: {
                /** @description Part of an address, or a lead's id */
                find?: string;
                /** @description Small letters, digits, - and _; it never changes */
                purpose?: string;
                /** @description Id of the last receipt of the page before */
                before?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipts: {
                            id: string;
                            /** @enum {string} */
                            channel: "email" | "sms" | "whatsapp" | "phone";
                            address: string;
                            purpose: string;
                            /** @enum {string} */
                            act: "asked" | "given" | "withdrawn";
                            /**
                             * @description GDPR article 6(1) a, b, c, f; LGPD article 7 I, V, II, IX
                             * @enum {string}
                             */
                            basis: "consent" | "contract" | "legal_obligation" | "legitimate_interest";
                            /** @enum {string} */
                            proof: "form" | "double" | "imported" | "link" | "person" | "complaint" | "order";
                            label: string | null;
                            details: string | null;
                            version: number | null;
                            language: ("en" | "pt-BR" | "es") | null;
                            url: string;
                            ipHash: string | null;
                            agent: string;
                            who: string;
                            note: string;
                            request: string | null;
                            /** @description ISO 8601, UTC */
                            at: string;
                            /** @description ISO 8601, UTC */
                            known: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getConsentExport: {
        parameters: {
            query: {
                /** @description Part of an address, or a lead's id */
                find?: string;
                /** @description Small letters, digits, - and _; it never changes */
                purpose?: string;
                format: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postConsentActs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "email" | "sms" | "whatsapp" | "phone";
                    address: string;
                    /** @description Small letters, digits, - and _; it never changes */
                    purpose: string;
                    act: "given" | "withdrawn";
                    proof: "person" | "imported";
                    /** @description What proves it, such as where the paper lies */
                    note: string;
                    /** Format: date-time */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postConsentLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "email" | "sms" | "whatsapp" | "phone";
                    address: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        link: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getMailServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        server: {
                            host: string;
                            port: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            username: string;
                            fromName: string;
                            fromAddress: string;
                            replyTo: string;
                            bounceAddress: string;
                            postalAddress: string;
                            dkimSelector: string;
                            /** @description Messages a domain of readers gets in a minute, at most */
                            perMinute: number;
                            hasPassword: boolean;
                        } | null;
                        /** @description Address that mail of this workspace is from; null: it is read in the outbox */
                        sender: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putMailServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    host: string;
                    port: number;
                    /** @enum {string} */
                    security: "tls" | "starttls" | "none";
                    username: string;
                    fromName: string;
                    fromAddress: string;
                    replyTo: string;
                    bounceAddress: string;
                    postalAddress: string;
                    dkimSelector: string;
                    /** @description Messages a domain of readers gets in a minute, at most */
                    perMinute: number;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        server: {
                            host: string;
                            port: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            username: string;
                            fromName: string;
                            fromAddress: string;
                            replyTo: string;
                            bounceAddress: string;
                            postalAddress: string;
                            dkimSelector: string;
                            /** @description Messages a domain of readers gets in a minute, at most */
                            perMinute: number;
                            hasPassword: boolean;
                        } | null;
                        /** @description Address that mail of this workspace is from; null: it is read in the outbox */
                        sender: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteMailServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        server: {
                            host: string;
                            port: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            username: string;
                            fromName: string;
                            fromAddress: string;
                            replyTo: string;
                            bounceAddress: string;
                            postalAddress: string;
                            dkimSelector: string;
                            /** @description Messages a domain of readers gets in a minute, at most */
                            perMinute: number;
                            hasPassword: boolean;
                        } | null;
                        /** @description Address that mail of this workspace is from; null: it is read in the outbox */
                        sender: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getMailDns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: {
                            /** @enum {string} */
                            check: "spf" | "dkim" | "dmarc" | "mx" | "bounces";
                            /** @enum {string} */
                            state: "good" | "weak" | "bad" | "unknown";
                            code: string;
                            found: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postMailTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    /** @enum {string} */
                    kind?: "confirmation" | "welcome" | "alert";
                    /** @enum {string} */
                    language?: "en" | "pt-BR" | "es";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                        why: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getMailTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templates: {
                            /** @enum {string} */
                            kind: "confirmation" | "welcome" | "alert";
                            /** @enum {string} */
                            language: "en" | "pt-BR" | "es";
                            own: boolean;
                            /** @description Liquid */
                            subject: string;
                            /** @description MJML with Liquid */
                            body: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putMailTemplatesKindLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "confirmation" | "welcome" | "alert";
                language: "en" | "pt-BR" | "es";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Liquid */
                    subject: string;
                    /** @description MJML with Liquid */
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "confirmation" | "welcome" | "alert";
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        own: boolean;
                        /** @description Liquid */
                        subject: string;
                        /** @description MJML with Liquid */
                        body: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteMailTemplatesKindLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "confirmation" | "welcome" | "alert";
                language: "en" | "pt-BR" | "es";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "confirmation" | "welcome" | "alert";
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        own: boolean;
                        /** @description Liquid */
                        subject: string;
                        /** @description MJML with Liquid */
                        body: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postMailTemplatesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Liquid */
                    subject: string;
                    /** @description MJML with Liquid */
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject: string;
                        html: string;
                        text: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getMailSuppressed: {
        parameters: {
            query?: {
                find?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        suppressed: {
                            address: string;
                            /** @enum {string} */
                            reason: "bounce" | "complaint" | "unsubscribe" | "person";
                            at: string;
                            note: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postMailSuppressed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postMailSuppressedLift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getOutbox: {
        parameters: {
            query: {
                state?: "queued" | "sending" | "sent" | "kept" | "failed" | "unknown" | "suppressed";
                /** @description Id of the last mail of the page before */
                before?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mails: {
                            id: string;
                            /** @description ISO 8601, UTC */
                            at: string;
                            to: string;
                            subject: string;
                            text: string;
                            /** @description confirmation, welcome, alert, reset, invitation ... */
                            kind: string;
                            /** @description False for the installation's mail to people who sign in */
                            own: boolean;
                            /** @enum {string} */
                            state: "queued" | "sending" | "sent" | "kept" | "failed" | "unknown" | "suppressed";
                            why: string | null;
                            attempt: number;
                            /** @description ISO 8601, UTC */
                            due: string;
                            returned: "hard" | "soft" | "complaint" | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postOutboxIdSend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postOutboxIdMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    state: "sent" | "failed";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postFacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Where they come from; "api" when left out */
                    source?: string;
                    /** @description Each is checked by itself; see docs/guide/api.md for their shapes */
                    facts: unknown[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                        rejected: number;
                        /** @description One for each fact, in the order they were sent */
                        verdicts: {
                            outcome: "accepted" | "rejected";
                            /** @enum {string} */
                            reason?: "not_an_object" | "bad_kind" | "missing_field" | "bad_type" | "too_large" | "too_deep" | "too_many_keys" | "bad_text" | "bad_time" | "time_out_of_range" | "bad_amount" | "bad_currency" | "bad_method" | "no_identity" | "bad_number" | "bad_row" | "not_storable" | "off_plan" | "no_mapping";
                            field?: string;
                            detail?: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            id: number;
                            name: string;
                            kind: string;
                            /** @description ISO 8601, UTC */
                            since: string;
                            /** @description Always stored + duplicate + waiting */
                            accepted: number;
                            stored: number;
                            duplicate: number;
                            /** @description On disk, not in the ledger yet */
                            waiting: number;
                            rejected: number;
                            /** @description Rejected facts by reason */
                            rejectedBy: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @description A browser is limited by address too; only a server may say that two users are one
                     * @enum {string}
                     */
                    kind: "browser" | "server";
                    /** @description Web origins that browsers may send from, such as https://shop.example; empty means any */
                    origins?: string[];
                    /** @description Events a second before the sender is asked to wait; null means the default */
                    eventsPerSecond?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        kind: string;
                        origins: string[];
                        eventsPerSecond: number | null;
                        /** @description Last characters of the write key; null when it has none */
                        keyEnds: string | null;
                        /** @description ISO 8601, UTC */
                        keySince: string | null;
                        /** @description Shown this once; only its hash is kept */
                        writeKey: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getClaims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 0 while there are only the built-in claims */
                        version: number;
                        /** @description What is accepted from then on is claimed by it */
                        since: string | null;
                        by: string;
                        note: string;
                        /** @description Asked in their order, before everything else */
                        rules: {
                            /** @description Its own in the list; stored with every touch it claims */
                            name: string;
                            enabled?: boolean;
                            /** @description All must hold */
                            conditions: {
                                /**
                                 * @description What is looked at. "source" is where the fact came in, "utm_source" the campaign's
                                 * @enum {string}
                                 */
                                field: "utm_source" | "utm_medium" | "utm_campaign" | "utm_term" | "utm_content" | "click_id" | "referrer" | "landing" | "code" | "link" | "creator" | "survey" | "app" | "channel" | "method" | "source";
                                /**
                                 * @description How it is compared, ignoring case; in a value of "matches" * stands for any text
                                 * @enum {string}
                                 */
                                operator: "is" | "one_of" | "starts" | "contains" | "matches" | "exists" | "missing";
                                /** @description A text; a list of texts with one_of; left out with exists and missing */
                                value?: unknown;
                            }[];
                            /**
                             * @description Who is credited
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            /** @description Under which channel */
                            channel: string;
                            /** @description Goes before the evidence's own */
                            campaign?: string;
                            /** @description Goes before the evidence's own */
                            creator?: string;
                            /** @description The version since which it says this; told, never read */
                            since?: number;
                        }[];
                        /** @description Click-id parameters of your own, or built-in ones put elsewhere */
                        clickIds: {
                            /** @description The parameter */
                            name: string;
                            /**
                             * @description Who is credited
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            /** @description Under which channel */
                            channel: string;
                            /** @description Goes before the evidence's own */
                            campaign?: string;
                            /** @description Goes before the evidence's own */
                            creator?: string;
                            /** @description The version since which it says this; told, never read */
                            since?: number;
                        }[];
                        /** @description Discount and creator codes */
                        codes: {
                            code: string;
                            /**
                             * @description Who is credited
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            /** @description Under which channel */
                            channel: string;
                            /** @description Goes before the evidence's own */
                            campaign?: string;
                            /** @description Goes before the evidence's own */
                            creator?: string;
                            /** @description The version since which it says this; told, never read */
                            since?: number;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putClaims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Asked in their order, before everything else */
                    rules?: {
                        /** @description Its own in the list; stored with every touch it claims */
                        name: string;
                        enabled?: boolean;
                        /** @description All must hold */
                        conditions: {
                            /**
                             * @description What is looked at. "source" is where the fact came in, "utm_source" the campaign's
                             * @enum {string}
                             */
                            field: "utm_source" | "utm_medium" | "utm_campaign" | "utm_term" | "utm_content" | "click_id" | "referrer" | "landing" | "code" | "link" | "creator" | "survey" | "app" | "channel" | "method" | "source";
                            /**
                             * @description How it is compared, ignoring case; in a value of "matches" * stands for any text
                             * @enum {string}
                             */
                            operator: "is" | "one_of" | "starts" | "contains" | "matches" | "exists" | "missing";
                            /** @description A text; a list of texts with one_of; left out with exists and missing */
                            value?: unknown;
                        }[];
                        /**
                         * @description Who is credited
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        /** @description Under which channel */
                        channel: string;
                        /** @description Goes before the evidence's own */
                        campaign?: string;
                        /** @description Goes before the evidence's own */
                        creator?: string;
                        /** @description The version since which it says this; told, never read */
                        since?: number;
                    }[];
                    /** @description Click-id parameters of your own, or built-in ones put elsewhere */
                    clickIds?: {
                        /** @description The parameter */
                        name: string;
                        /**
                         * @description Who is credited
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        /** @description Under which channel */
                        channel: string;
                        /** @description Goes before the evidence's own */
                        campaign?: string;
                        /** @description Goes before the evidence's own */
                        creator?: string;
                        /** @description The version since which it says this; told, never read */
                        since?: number;
                    }[];
                    /** @description Discount and creator codes */
                    codes?: {
                        code: string;
                        /**
                         * @description Who is credited
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        /** @description Under which channel */
                        channel: string;
                        /** @description Goes before the evidence's own */
                        campaign?: string;
                        /** @description Goes before the evidence's own */
                        creator?: string;
                        /** @description The version since which it says this; told, never read */
                        since?: number;
                    }[];
                    /** @description The version this was made from; refused with 409 when it is not the newest any more */
                    version?: number;
                    /** @description Why */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 0 while there are only the built-in claims */
                        version: number;
                        /** @description What is accepted from then on is claimed by it */
                        since: string | null;
                        by: string;
                        note: string;
                        /** @description Asked in their order, before everything else */
                        rules: {
                            /** @description Its own in the list; stored with every touch it claims */
                            name: string;
                            enabled?: boolean;
                            /** @description All must hold */
                            conditions: {
                                /**
                                 * @description What is looked at. "source" is where the fact came in, "utm_source" the campaign's
                                 * @enum {string}
                                 */
                                field: "utm_source" | "utm_medium" | "utm_campaign" | "utm_term" | "utm_content" | "click_id" | "referrer" | "landing" | "code" | "link" | "creator" | "survey" | "app" | "channel" | "method" | "source";
                                /**
                                 * @description How it is compared, ignoring case; in a value of "matches" * stands for any text
                                 * @enum {string}
                                 */
                                operator: "is" | "one_of" | "starts" | "contains" | "matches" | "exists" | "missing";
                                /** @description A text; a list of texts with one_of; left out with exists and missing */
                                value?: unknown;
                            }[];
                            /**
                             * @description Who is credited
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            /** @description Under which channel */
                            channel: string;
                            /** @description Goes before the evidence's own */
                            campaign?: string;
                            /** @description Goes before the evidence's own */
                            creator?: string;
                            /** @description The version since which it says this; told, never read */
                            since?: number;
                        }[];
                        /** @description Click-id parameters of your own, or built-in ones put elsewhere */
                        clickIds: {
                            /** @description The parameter */
                            name: string;
                            /**
                             * @description Who is credited
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            /** @description Under which channel */
                            channel: string;
                            /** @description Goes before the evidence's own */
                            campaign?: string;
                            /** @description Goes before the evidence's own */
                            creator?: string;
                            /** @description The version since which it says this; told, never read */
                            since?: number;
                        }[];
                        /** @description Discount and creator codes */
                        codes: {
                            code: string;
                            /**
                             * @description Who is credited
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            /** @description Under which channel */
                            channel: string;
                            /** @description Goes before the evidence's own */
                            campaign?: string;
                            /** @description Goes before the evidence's own */
                            creator?: string;
                            /** @description The version since which it says this; told, never read */
                            since?: number;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getClaimsBuiltIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clickIds: {
                            name: string;
                            platform: string;
                            proof: string;
                            channel: string;
                        }[];
                        fields: string[];
                        operators: string[];
                        /** @description Kinds of proof, strongest first */
                        witnesses: string[];
                        /** @description What "source" in a rule may name */
                        sources: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getClaimsVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The newest first */
                        versions: {
                            /** @description 0 while there are only the built-in claims */
                            version: number;
                            /** @description What is accepted from then on is claimed by it */
                            since: string | null;
                            by: string;
                            note: string;
                            rules: number;
                            clickIds: number;
                            codes: number;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getClaimsVersionsVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 0 while there are only the built-in claims */
                        version: number;
                        /** @description What is accepted from then on is claimed by it */
                        since: string | null;
                        by: string;
                        note: string;
                        /** @description Asked in their order, before everything else */
                        rules: {
                            /** @description Its own in the list; stored with every touch it claims */
                            name: string;
                            enabled?: boolean;
                            /** @description All must hold */
                            conditions: {
                                /**
                                 * @description What is looked at. "source" is where the fact came in, "utm_source" the campaign's
                                 * @enum {string}
                                 */
                                field: "utm_source" | "utm_medium" | "utm_campaign" | "utm_term" | "utm_content" | "click_id" | "referrer" | "landing" | "code" | "link" | "creator" | "survey" | "app" | "channel" | "method" | "source";
                                /**
                                 * @description How it is compared, ignoring case; in a value of "matches" * stands for any text
                                 * @enum {string}
                                 */
                                operator: "is" | "one_of" | "starts" | "contains" | "matches" | "exists" | "missing";
                                /** @description A text; a list of texts with one_of; left out with exists and missing */
                                value?: unknown;
                            }[];
                            /**
                             * @description Who is credited
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            /** @description Under which channel */
                            channel: string;
                            /** @description Goes before the evidence's own */
                            campaign?: string;
                            /** @description Goes before the evidence's own */
                            creator?: string;
                            /** @description The version since which it says this; told, never read */
                            since?: number;
                        }[];
                        /** @description Click-id parameters of your own, or built-in ones put elsewhere */
                        clickIds: {
                            /** @description The parameter */
                            name: string;
                            /**
                             * @description Who is credited
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            /** @description Under which channel */
                            channel: string;
                            /** @description Goes before the evidence's own */
                            campaign?: string;
                            /** @description Goes before the evidence's own */
                            creator?: string;
                            /** @description The version since which it says this; told, never read */
                            since?: number;
                        }[];
                        /** @description Discount and creator codes */
                        codes: {
                            code: string;
                            /**
                             * @description Who is credited
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            /** @description Under which channel */
                            channel: string;
                            /** @description Goes before the evidence's own */
                            campaign?: string;
                            /** @description Goes before the evidence's own */
                            creator?: string;
                            /** @description The version since which it says this; told, never read */
                            since?: number;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postClaimsDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Asked in their order, before everything else */
                    rules?: {
                        /** @description Its own in the list; stored with every touch it claims */
                        name: string;
                        enabled?: boolean;
                        /** @description All must hold */
                        conditions: {
                            /**
                             * @description What is looked at. "source" is where the fact came in, "utm_source" the campaign's
                             * @enum {string}
                             */
                            field: "utm_source" | "utm_medium" | "utm_campaign" | "utm_term" | "utm_content" | "click_id" | "referrer" | "landing" | "code" | "link" | "creator" | "survey" | "app" | "channel" | "method" | "source";
                            /**
                             * @description How it is compared, ignoring case; in a value of "matches" * stands for any text
                             * @enum {string}
                             */
                            operator: "is" | "one_of" | "starts" | "contains" | "matches" | "exists" | "missing";
                            /** @description A text; a list of texts with one_of; left out with exists and missing */
                            value?: unknown;
                        }[];
                        /**
                         * @description Who is credited
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        /** @description Under which channel */
                        channel: string;
                        /** @description Goes before the evidence's own */
                        campaign?: string;
                        /** @description Goes before the evidence's own */
                        creator?: string;
                        /** @description The version since which it says this; told, never read */
                        since?: number;
                    }[];
                    /** @description Click-id parameters of your own, or built-in ones put elsewhere */
                    clickIds?: {
                        /** @description The parameter */
                        name: string;
                        /**
                         * @description Who is credited
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        /** @description Under which channel */
                        channel: string;
                        /** @description Goes before the evidence's own */
                        campaign?: string;
                        /** @description Goes before the evidence's own */
                        creator?: string;
                        /** @description The version since which it says this; told, never read */
                        since?: number;
                    }[];
                    /** @description Discount and creator codes */
                    codes?: {
                        code: string;
                        /**
                         * @description Who is credited
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        /** @description Under which channel */
                        channel: string;
                        /** @description Goes before the evidence's own */
                        campaign?: string;
                        /** @description Goes before the evidence's own */
                        creator?: string;
                        /** @description The version since which it says this; told, never read */
                        since?: number;
                    }[];
                    /** @description First day or moment; left out, from the beginning */
                    from?: string;
                    /** @description Last day, or a moment; left out, to the end */
                    to?: string;
                    /** @description Try a kept version instead of rules in the body; 0 is the built-in claims alone */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        exact: true;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        /** @description All touches of the period */
                        touches: number;
                        /** @description To another method, from none or to none */
                        moved: {
                            touches: number;
                            leads: number;
                            firstTouches: number;
                        };
                        /** @description Moved, or put elsewhere or by another rule within the method */
                        restated: {
                            touches: number;
                        };
                        /** @description Those that stay included; the most touches first */
                        rows: {
                            /** @description null: a statement, a code on an order say, that was no touch */
                            from: string | null;
                            to: string | null;
                            touches: number;
                            /** @description People with at least one of these touches */
                            leads: number;
                            firstTouches: number;
                        }[];
                        examples: {
                            /** @description ISO 8601, UTC */
                            at: string;
                            lead: string;
                            /** @description With this evidence */
                            touches: number;
                            evidence: {
                                [key: string]: unknown;
                            };
                            from: {
                                method: string;
                                channel: string;
                                campaign: string;
                                creator: string;
                                witness: string;
                                rule: string;
                            } | null;
                            to: {
                                method: string;
                                channel: string;
                                campaign: string;
                                creator: string;
                                witness: string;
                                rule: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getClaimsRestatements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The newest first */
                        restatements: {
                            id: string;
                            version: number;
                            /** @description Reports as known on an earlier moment show the former claims */
                            known: string;
                            period: {
                                from: string | null;
                                to: string | null;
                            };
                            by: string;
                            /**
                             * @description It is carried out after what was accepted before it
                             * @enum {string}
                             */
                            state: "waiting" | "done" | "failed";
                            /** @description Touches stated anew */
                            stated: number | null;
                            takenBack: number | null;
                            error: string | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postClaimsRestatements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Which version to put to history */
                    version: number;
                    /** @description First day or moment; left out, from the beginning */
                    from?: string;
                    /** @description Last day, or a moment; left out, to the end */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @description Reports as known on an earlier moment show the former claims */
                        known: string;
                        period: {
                            from: string | null;
                            to: string | null;
                        };
                        by: string;
                        /**
                         * @description It is carried out after what was accepted before it
                         * @enum {string}
                         */
                        state: "waiting" | "done" | "failed";
                        /** @description Touches stated anew */
                        stated: number | null;
                        takenBack: number | null;
                        error: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLive: {
        parameters: {
            query?: {
                /** @description Name of a source */
                source?: string;
                verdict?: "accepted" | "duplicate" | "rejected";
                /** @description Name of an event, as "Order Completed" or order_completed; or a call: page */
                event?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Oldest first */
                        entries: {
                            nth: number;
                            /** @description When the verdict fell; ISO 8601, UTC */
                            at: string;
                            source: string;
                            /** @description A call or a kind of fact: track, page, order ... */
                            kind: string;
                            event: string;
                            id: string;
                            who: null | {
                                kind: string;
                                value: string;
                            };
                            /** @enum {string} */
                            verdict: "accepted" | "duplicate" | "rejected";
                            /** @description taken: when it came; landed: when the ledger found that it was there before, or could not hold it */
                            moment: string;
                            /** @description bot; off_plan or unplanned when the tracking plan says so */
                            labels: string[];
                            /** @enum {string} */
                            reason?: "not_an_object" | "bad_kind" | "missing_field" | "bad_type" | "too_large" | "too_deep" | "too_many_keys" | "bad_text" | "bad_time" | "time_out_of_range" | "bad_amount" | "bad_currency" | "bad_method" | "no_identity" | "bad_number" | "bad_row" | "not_storable" | "off_plan" | "no_mapping";
                            field?: string;
                            detail?: string;
                        }[];
                        /** @description Not noted, because more than 200 came within a second */
                        leftOut: number;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLiveStream: {
        parameters: {
            query?: {
                /** @description Name of a source */
                source?: string;
                verdict?: "accepted" | "duplicate" | "rejected";
                /** @description Name of an event, as "Order Completed" or order_completed; or a call: page */
                event?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLiveUnmasked: {
        parameters: {
            query?: {
                /** @description Name of a source */
                source?: string;
                verdict?: "accepted" | "duplicate" | "rejected";
                /** @description Name of an event, as "Order Completed" or order_completed; or a call: page */
                event?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Oldest first */
                        entries: {
                            nth: number;
                            /** @description When the verdict fell; ISO 8601, UTC */
                            at: string;
                            source: string;
                            /** @description A call or a kind of fact: track, page, order ... */
                            kind: string;
                            event: string;
                            id: string;
                            who: null | {
                                kind: string;
                                value: string;
                            };
                            /** @enum {string} */
                            verdict: "accepted" | "duplicate" | "rejected";
                            /** @description taken: when it came; landed: when the ledger found that it was there before, or could not hold it */
                            moment: string;
                            /** @description bot; off_plan or unplanned when the tracking plan says so */
                            labels: string[];
                            /** @enum {string} */
                            reason?: "not_an_object" | "bad_kind" | "missing_field" | "bad_type" | "too_large" | "too_deep" | "too_many_keys" | "bad_text" | "bad_time" | "time_out_of_range" | "bad_amount" | "bad_currency" | "bad_method" | "no_identity" | "bad_number" | "bad_row" | "not_storable" | "off_plan" | "no_mapping";
                            field?: string;
                            detail?: string;
                        }[];
                        /** @description Not noted, because more than 200 came within a second */
                        leftOut: number;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLiveUnmaskedStream: {
        parameters: {
            query?: {
                /** @description Name of a source */
                source?: string;
                verdict?: "accepted" | "duplicate" | "rejected";
                /** @description Name of an event, as "Order Completed" or order_completed; or a call: page */
                event?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getRejects: {
        parameters: {
            query?: {
                /** @description Only of the source with this name */
                source?: string;
                /** @description Only with this reason; see docs/guide/rejects.md */
                reason?: "not_an_object" | "bad_kind" | "missing_field" | "bad_type" | "too_large" | "too_deep" | "too_many_keys" | "bad_text" | "bad_time" | "time_out_of_range" | "bad_amount" | "bad_currency" | "bad_method" | "no_identity" | "bad_number" | "bad_row" | "not_storable" | "off_plan" | "no_mapping";
                /** @description Only those after this one */
                after?: string;
                limit?: number;
                /** @description Also those replayed since */
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rejects: {
                            /** @description As the list names it */
                            id: string;
                            source: string;
                            /** @description Of a row of a file: its import, which replays its rows */
                            import: string | null;
                            /** @description When it came; ISO 8601, UTC */
                            at: string;
                            reason: string;
                            field: string | null;
                            /** @description What is wrong */
                            detail: string;
                            /** @description What to do */
                            advice: string;
                            /** @description What was sent, as text; long texts are cut */
                            sent: string;
                            replayedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postRejectsReplay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only of the source with this name */
                    source?: string;
                    /**
                     * @description Only with this reason; see docs/guide/rejects.md
                     * @enum {string}
                     */
                    reason?: "not_an_object" | "bad_kind" | "missing_field" | "bad_type" | "too_large" | "too_deep" | "too_many_keys" | "bad_text" | "bad_time" | "time_out_of_range" | "bad_amount" | "bad_currency" | "bad_method" | "no_identity" | "bad_number" | "bad_row" | "not_storable" | "off_plan" | "no_mapping";
                    /** @description Only those after this one */
                    after?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rejects that were read again */
                        tried: number;
                        /** @description Rejects that are taken now */
                        replayed: number;
                        /** @description Facts they gave */
                        accepted: number;
                        /** @description Still refused, with their present reasons */
                        rejected: number;
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postRejectsIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the list names it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mended?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rejects that were read again */
                        tried: number;
                        /** @description Rejects that are taken now */
                        replayed: number;
                        /** @description Facts they gave */
                        accepted: number;
                        /** @description Still refused, with their present reasons */
                        rejected: number;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAlarms: {
        parameters: {
            query: {
                state: "open" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alarms: {
                            id: string;
                            source: string;
                            /** @description quiet: an event does not come; rejects: a larger share than usual is refused */
                            kind: string;
                            event: string | null;
                            /** @description open or recovered */
                            state: string;
                            raisedAt: string;
                            recoveredAt: string | null;
                            acknowledgedAt: string | null;
                            /** @description What was measured when it was raised */
                            measured: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAlarmsIdAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAlarmsWatched: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        watched: {
                            /** @description Its number; GET /api/v1/sources/keys names them */
                            source: number;
                            event: string;
                            /** @description ok, quiet, or learning: less than two weeks or 50 events so far */
                            state: string;
                            lastAt: string | null;
                            perWeek: number | null;
                            /** @description Events that should have come since the last one */
                            expected: number | null;
                            /** @description Of none coming by chance; below 0.001 it is quiet */
                            odds: number | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAlarmsLook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putSourcesIdQuietEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    watched: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getSourcesIdPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        /** @description ISO 8601, UTC */
                        since: string;
                        /**
                         * @description off: nothing is checked; warn: what differs is taken with a label; enforce: it is refused as off_plan
                         * @enum {string}
                         */
                        mode: "off" | "warn" | "enforce";
                        /** @description Events not named here are taken, and shown as unplanned */
                        events: {
                            event: string;
                            properties: {
                                name: string;
                                /** @enum {string} */
                                type: "boolean" | "integer" | "number" | "amount" | "time" | "string" | "array" | "object" | "any";
                                required: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putSourcesIdPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description off: nothing is checked; warn: what differs is taken with a label; enforce: it is refused as off_plan
                     * @enum {string}
                     */
                    mode: "off" | "warn" | "enforce";
                    /** @description Events not named here are taken, and shown as unplanned */
                    events: {
                        event: string;
                        properties: {
                            name: string;
                            /** @enum {string} */
                            type: "boolean" | "integer" | "number" | "amount" | "time" | "string" | "array" | "object" | "any";
                            required: boolean;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        /** @description ISO 8601, UTC */
                        since: string;
                        /**
                         * @description off: nothing is checked; warn: what differs is taken with a label; enforce: it is refused as off_plan
                         * @enum {string}
                         */
                        mode: "off" | "warn" | "enforce";
                        /** @description Events not named here are taken, and shown as unplanned */
                        events: {
                            event: string;
                            properties: {
                                name: string;
                                /** @enum {string} */
                                type: "boolean" | "integer" | "number" | "amount" | "time" | "string" | "array" | "object" | "any";
                                required: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getSourcesIdPlanVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            version: number;
                            /** @description ISO 8601, UTC */
                            since: string;
                            /**
                             * @description off: nothing is checked; warn: what differs is taken with a label; enforce: it is refused as off_plan
                             * @enum {string}
                             */
                            mode: "off" | "warn" | "enforce";
                            /** @description Events not named here are taken, and shown as unplanned */
                            events: {
                                event: string;
                                properties: {
                                    name: string;
                                    /** @enum {string} */
                                    type: "boolean" | "integer" | "number" | "amount" | "time" | "string" | "array" | "object" | "any";
                                    required: boolean;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getSourcesIdPlanConformance: {
        parameters: {
            query: {
                /** @description How far back */
                days: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        mode: string;
                        since: string;
                        events: {
                            event: string;
                            /** @description Its name on the ledger */
                            type: string;
                            planned: boolean;
                            seen: number;
                            /** @description Refused because of the plan */
                            refused: number;
                            first: string | null;
                            last: string | null;
                            properties: {
                                name: string;
                                type: string;
                                required: boolean;
                                missing: number | null;
                                wrong: number | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getSourcesIdPlanSuggestion: {
        parameters: {
            query: {
                /** @description How far back */
                days: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description off: nothing is checked; warn: what differs is taken with a label; enforce: it is refused as off_plan
                         * @enum {string}
                         */
                        mode: "off" | "warn" | "enforce";
                        /** @description Events not named here are taken, and shown as unplanned */
                        events: {
                            event: string;
                            properties: {
                                name: string;
                                /** @enum {string} */
                                type: "boolean" | "integer" | "number" | "amount" | "time" | "string" | "array" | "object" | "any";
                                required: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pages: {
                            id: string;
                            name: string;
                            slug: string;
                            /** @enum {string} */
                            language: "en" | "pt-BR" | "es";
                            family: string;
                            /** @enum {string} */
                            state: "draft" | "live" | "planned" | "off";
                            address: string;
                            liveVersion: number | null;
                            changesAt: string | null;
                            savedAt: string;
                            isTested: boolean;
                            /** @description How often people asked for it, counted by the server */
                            views: number;
                            /** @description Who saw it, as the tracker tells */
                            people: number;
                            leads: number;
                            customers: number;
                            revenue: number | null;
                        }[];
                        currency: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Its place below /p/ */
                    slug: string;
                    /** @enum {string} */
                    language: "en" | "pt-BR" | "es";
                    /** @enum {string} */
                    template?: "trend" | "drop" | "research" | "quote" | "empty";
                    /**
                     * Format: uuid
                     * @description A page whose draft is copied
                     */
                    copyOf?: string;
                    /** @description Whether it is that page in another language */
                    translates?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        slug: string;
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        family: string;
                        /** @enum {string} */
                        state: "draft" | "live" | "planned" | "off";
                        address: string;
                        liveVersion: number | null;
                        changesAt: string | null;
                        savedAt: string;
                        isTested: boolean;
                        /** @description The page as the editor (Puck) keeps it */
                        draft: {
                            [key: string]: unknown;
                        };
                        draftVersion: number;
                        /** @description The draft differs from what is shown */
                        isChanged: boolean;
                        versions: {
                            version: number;
                            madeAt: string;
                            madeBy: string;
                        }[];
                        languages: {
                            id: string;
                            /** @enum {string} */
                            language: "en" | "pt-BR" | "es";
                            slug: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPagesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        slug: string;
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        family: string;
                        /** @enum {string} */
                        state: "draft" | "live" | "planned" | "off";
                        address: string;
                        liveVersion: number | null;
                        changesAt: string | null;
                        savedAt: string;
                        isTested: boolean;
                        /** @description The page as the editor (Puck) keeps it */
                        draft: {
                            [key: string]: unknown;
                        };
                        draftVersion: number;
                        /** @description The draft differs from what is shown */
                        isChanged: boolean;
                        versions: {
                            version: number;
                            madeAt: string;
                            madeBy: string;
                        }[];
                        languages: {
                            id: string;
                            /** @enum {string} */
                            language: "en" | "pt-BR" | "es";
                            slug: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deletePagesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPagesIdFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        findings: {
                            /** @enum {string} */
                            kind: "no_title" | "no_description" | "no_footer" | "no_privacy" | "no_company" | "no_form" | "form_missing" | "broken_link" | "placeholder_link" | "no_alternative_text" | "past_deadline" | "ended_words" | "missing_language";
                            stops: boolean;
                            about: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPagesIdPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description HTML */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putPagesIdDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    draftVersion: number;
                    name: string;
                    /** @description Its place below /p/ */
                    slug: string;
                    /** @description The page as the editor (Puck) keeps it: {root: {props}, content: [{type, props}]}; unknown blocks and properties are refused */
                    document: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draftVersion: number;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPagesIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        slug: string;
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        family: string;
                        /** @enum {string} */
                        state: "draft" | "live" | "planned" | "off";
                        address: string;
                        liveVersion: number | null;
                        changesAt: string | null;
                        savedAt: string;
                        isTested: boolean;
                        /** @description The page as the editor (Puck) keeps it */
                        draft: {
                            [key: string]: unknown;
                        };
                        draftVersion: number;
                        /** @description The draft differs from what is shown */
                        isChanged: boolean;
                        versions: {
                            version: number;
                            madeAt: string;
                            madeBy: string;
                        }[];
                        languages: {
                            id: string;
                            /** @enum {string} */
                            language: "en" | "pt-BR" | "es";
                            slug: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPagesIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                    /**
                     * Format: date-time
                     * @description At once where it is left out
                     */
                    since?: string;
                    /**
                     * Format: date-time
                     * @description For good where it is left out
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        slug: string;
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        family: string;
                        /** @enum {string} */
                        state: "draft" | "live" | "planned" | "off";
                        address: string;
                        liveVersion: number | null;
                        changesAt: string | null;
                        savedAt: string;
                        isTested: boolean;
                        /** @description The page as the editor (Puck) keeps it */
                        draft: {
                            [key: string]: unknown;
                        };
                        draftVersion: number;
                        /** @description The draft differs from what is shown */
                        isChanged: boolean;
                        versions: {
                            version: number;
                            madeAt: string;
                            madeBy: string;
                        }[];
                        languages: {
                            id: string;
                            /** @enum {string} */
                            language: "en" | "pt-BR" | "es";
                            slug: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPagesIdUnpublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        slug: string;
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        family: string;
                        /** @enum {string} */
                        state: "draft" | "live" | "planned" | "off";
                        address: string;
                        liveVersion: number | null;
                        changesAt: string | null;
                        savedAt: string;
                        isTested: boolean;
                        /** @description The page as the editor (Puck) keeps it */
                        draft: {
                            [key: string]: unknown;
                        };
                        draftVersion: number;
                        /** @description The draft differs from what is shown */
                        isChanged: boolean;
                        versions: {
                            version: number;
                            madeAt: string;
                            madeBy: string;
                        }[];
                        languages: {
                            id: string;
                            /** @enum {string} */
                            language: "en" | "pt-BR" | "es";
                            slug: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPagesIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        slug: string;
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        family: string;
                        /** @enum {string} */
                        state: "draft" | "live" | "planned" | "off";
                        address: string;
                        liveVersion: number | null;
                        changesAt: string | null;
                        savedAt: string;
                        isTested: boolean;
                        /** @description The page as the editor (Puck) keeps it */
                        draft: {
                            [key: string]: unknown;
                        };
                        draftVersion: number;
                        /** @description The draft differs from what is shown */
                        isChanged: boolean;
                        versions: {
                            version: number;
                            madeAt: string;
                            madeBy: string;
                        }[];
                        languages: {
                            id: string;
                            /** @enum {string} */
                            language: "en" | "pt-BR" | "es";
                            slug: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPagesIdTests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tests: {
                            id: string;
                            beganAt: string;
                            endedAt: string | null;
                            /** @enum {string} */
                            state: "no_data" | "uneven_split" | "cannot_tell_yet" | "different" | "no_difference";
                            uneven: number | null;
                            winner: string | null;
                            /** @description In each variant, to see a change by a fifth in four of five tests */
                            peopleNeeded: number | null;
                            variants: {
                                name: string;
                                version: number;
                                weight: number;
                                people: number;
                                leads: number;
                                customers: number;
                                revenue: number | null;
                                rate: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                lift: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                chance: number | null;
                            }[];
                        }[];
                        currency: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPagesIdTests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The first one is what the others are compared with */
                    variants: {
                        version: number;
                        weight: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tests: {
                            id: string;
                            beganAt: string;
                            endedAt: string | null;
                            /** @enum {string} */
                            state: "no_data" | "uneven_split" | "cannot_tell_yet" | "different" | "no_difference";
                            uneven: number | null;
                            winner: string | null;
                            /** @description In each variant, to see a change by a fifth in four of five tests */
                            peopleNeeded: number | null;
                            variants: {
                                name: string;
                                version: number;
                                weight: number;
                                people: number;
                                leads: number;
                                customers: number;
                                revenue: number | null;
                                rate: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                lift: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                chance: number | null;
                            }[];
                        }[];
                        currency: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPagesIdTestsTestEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                test: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tests: {
                            id: string;
                            beganAt: string;
                            endedAt: string | null;
                            /** @enum {string} */
                            state: "no_data" | "uneven_split" | "cannot_tell_yet" | "different" | "no_difference";
                            uneven: number | null;
                            winner: string | null;
                            /** @description In each variant, to see a change by a fifth in four of five tests */
                            peopleNeeded: number | null;
                            variants: {
                                name: string;
                                version: number;
                                weight: number;
                                people: number;
                                leads: number;
                                customers: number;
                                revenue: number | null;
                                rate: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                lift: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                                chance: number | null;
                            }[];
                        }[];
                        currency: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postUploads: {
        parameters: {
            query: {
                /** @description Its name; only the last part of a path is used, and unusual characters become _ */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file as it is: CSV, TSV or JSON lines, plain or gzip, at most 20 GB */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As given when it was made */
                        id: string;
                        /** @description The name it is kept by */
                        name: string;
                        size: number;
                        /** @description Type, delimiter, encoding, columns, decimal mark, date formats, the first rows, and warnings */
                        sniffed: {
                            [key: string]: unknown;
                        };
                        /** @description The mapping that fits, or the best guess at one; a guess may lack required fields */
                        mapping: {
                            [key: string]: unknown;
                        };
                        /** @description Lookup files of that mapping that are not there yet */
                        needs: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postUploadsIdFiles: {
        parameters: {
            query: {
                /** @description Its name; only the last part of a path is used, and unusual characters become _ */
                name: string;
            };
            header?: never;
            path: {
                /** @description As given when it was made */
                id: string;
            };
            cookie?: never;
        };
        /** @description The file as it is: CSV, TSV or JSON lines, plain or gzip, at most 20 GB */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As given when it was made */
                        id: string;
                        /** @description The name it is kept by */
                        name: string;
                        size: number;
                        /** @description Type, delimiter, encoding, columns, decimal mark, date formats, the first rows, and warnings */
                        sniffed: {
                            [key: string]: unknown;
                        };
                        /** @description The mapping that fits, or the best guess at one; a guess may lack required fields */
                        mapping: {
                            [key: string]: unknown;
                        };
                        /** @description Lookup files of that mapping that are not there yet */
                        needs: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getUploadsId: {
        parameters: {
            query?: {
                /** @description What the file holds: GET /api/v1/mappings/kinds lists them */
                kind?: string;
            };
            header?: never;
            path: {
                /** @description As given when it was made */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As given when it was made */
                        id: string;
                        /** @description The name it is kept by */
                        name: string;
                        size: number;
                        /** @description Type, delimiter, encoding, columns, decimal mark, date formats, the first rows, and warnings */
                        sniffed: {
                            [key: string]: unknown;
                        };
                        /** @description The mapping that fits, or the best guess at one; a guess may lack required fields */
                        mapping: {
                            [key: string]: unknown;
                        };
                        /** @description Lookup files of that mapping that are not there yet */
                        needs: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postUploadsIdPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As given when it was made */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The name of a mapping, or a mapping as in docs/guide/imports.md */
                    mapping: string | {
                        [key: string]: unknown;
                    };
                    /** @description Rows to show; 20 when left out */
                    rows?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mapping: string;
                        /** @description The first rows as Funil understands them */
                        first: {
                            line: number;
                            facts: {
                                [key: string]: unknown;
                            }[];
                        }[];
                        rejects: {
                            line: number;
                            /**
                             * @description See docs/guide/rejects.md
                             * @enum {string}
                             */
                            reason: "not_an_object" | "bad_kind" | "missing_field" | "bad_type" | "too_large" | "too_deep" | "too_many_keys" | "bad_text" | "bad_time" | "time_out_of_range" | "bad_amount" | "bad_currency" | "bad_method" | "no_identity" | "bad_number" | "bad_row" | "not_storable" | "off_plan" | "no_mapping";
                            field?: string | null;
                            detail: string;
                            row: string;
                        }[];
                        counts: {
                            rows: number;
                            facts: number;
                            rejected: number;
                            kinds: {
                                [key: string]: number;
                            };
                            reasons: {
                                [key: string]: number;
                            };
                        };
                        /** @description False when the file goes on after what was looked at (10,000 rows) */
                        whole: boolean;
                        warnings: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getMappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mappings: {
                            /** @description A mapping as in docs/guide/imports.md */
                            mapping: {
                                [key: string]: unknown;
                            };
                            /** @description Comes with Funil and cannot be changed */
                            shipped: boolean;
                            savedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getMappingsKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            kind: string;
                            fields: {
                                name: string;
                                /** @description How its text is read; word: one of `words` */
                                type: string;
                                words: string[];
                                required: boolean;
                                /** @description Taken where the mapping leaves it out */
                                fallback: string | null;
                            }[];
                            /** @description Prefixes under which any name may be mapped */
                            open: string[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getMappingsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lower case, digits and dashes */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A mapping as in docs/guide/imports.md */
                        mapping: {
                            [key: string]: unknown;
                        };
                        /** @description Comes with Funil and cannot be changed */
                        shipped: boolean;
                        savedAt: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putMappingsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lower case, digits and dashes */
                name: string;
            };
            cookie?: never;
        };
        /** @description A mapping as in docs/guide/imports.md */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A mapping as in docs/guide/imports.md */
                        mapping: {
                            [key: string]: unknown;
                        };
                        /** @description Comes with Funil and cannot be changed */
                        shipped: boolean;
                        savedAt: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteMappingsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lower case, digits and dashes */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Only those made before this one */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: {
                            /** @description As given when it was made */
                            id: string;
                            file: string;
                            mapping: string;
                            /**
                             * @description done: every fact is visible in reports
                             * @enum {string}
                             */
                            state: "waiting" | "running" | "done" | "cancelled" | "failed";
                            size: number;
                            /** @description Bytes of the file read so far */
                            bytes: number;
                            rows: number;
                            /** @description Facts; always stored + duplicates + on their way */
                            accepted: number;
                            /** @description Facts that were known already */
                            duplicates: number;
                            rejected: number;
                            /** @description Rejects that a replay has brought in since */
                            replayed: number;
                            rowsPerSecond: number | null;
                            secondsLeft: number | null;
                            error: string | null;
                            /** @description ISO 8601, UTC */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As given when it was made */
                    upload: string;
                    /** @description The name of a mapping, or a mapping as in docs/guide/imports.md */
                    mapping: string | {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As given when it was made */
                        id: string;
                        file: string;
                        mapping: string;
                        /**
                         * @description done: every fact is visible in reports
                         * @enum {string}
                         */
                        state: "waiting" | "running" | "done" | "cancelled" | "failed";
                        size: number;
                        /** @description Bytes of the file read so far */
                        bytes: number;
                        rows: number;
                        /** @description Facts; always stored + duplicates + on their way */
                        accepted: number;
                        /** @description Facts that were known already */
                        duplicates: number;
                        rejected: number;
                        /** @description Rejects that a replay has brought in since */
                        replayed: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        error: string | null;
                        /** @description ISO 8601, UTC */
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As given when it was made */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As given when it was made */
                        id: string;
                        file: string;
                        mapping: string;
                        /**
                         * @description done: every fact is visible in reports
                         * @enum {string}
                         */
                        state: "waiting" | "running" | "done" | "cancelled" | "failed";
                        size: number;
                        /** @description Bytes of the file read so far */
                        bytes: number;
                        rows: number;
                        /** @description Facts; always stored + duplicates + on their way */
                        accepted: number;
                        /** @description Facts that were known already */
                        duplicates: number;
                        rejected: number;
                        /** @description Rejects that a replay has brought in since */
                        replayed: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        error: string | null;
                        /** @description ISO 8601, UTC */
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postImportsIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As given when it was made */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As given when it was made */
                        id: string;
                        file: string;
                        mapping: string;
                        /**
                         * @description done: every fact is visible in reports
                         * @enum {string}
                         */
                        state: "waiting" | "running" | "done" | "cancelled" | "failed";
                        size: number;
                        /** @description Bytes of the file read so far */
                        bytes: number;
                        rows: number;
                        /** @description Facts; always stored + duplicates + on their way */
                        accepted: number;
                        /** @description Facts that were known already */
                        duplicates: number;
                        rejected: number;
                        /** @description Rejects that a replay has brought in since */
                        replayed: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        error: string | null;
                        /** @description ISO 8601, UTC */
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postImportsIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As given when it was made */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As given when it was made */
                        id: string;
                        file: string;
                        mapping: string;
                        /**
                         * @description done: every fact is visible in reports
                         * @enum {string}
                         */
                        state: "waiting" | "running" | "done" | "cancelled" | "failed";
                        size: number;
                        /** @description Bytes of the file read so far */
                        bytes: number;
                        rows: number;
                        /** @description Facts; always stored + duplicates + on their way */
                        accepted: number;
                        /** @description Facts that were known already */
                        duplicates: number;
                        rejected: number;
                        /** @description Rejects that a replay has brought in since */
                        replayed: number;
                        rowsPerSecond: number | null;
                        secondsLeft: number | null;
                        error: string | null;
                        /** @description ISO 8601, UTC */
                        createdAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getImportsIdRejects: {
        parameters: {
            query?: {
                /** @description Only those after this reject */
                after?: string;
                limit?: number;
                /** @description csv: all of them, to download */
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                /** @description As given when it was made */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rejects: {
                            id: string;
                            /** @description Line of the file, from 1 */
                            line: number | null;
                            /**
                             * @description See docs/guide/rejects.md
                             * @enum {string}
                             */
                            reason: "not_an_object" | "bad_kind" | "missing_field" | "bad_type" | "too_large" | "too_deep" | "too_many_keys" | "bad_text" | "bad_time" | "time_out_of_range" | "bad_amount" | "bad_currency" | "bad_method" | "no_identity" | "bad_number" | "bad_row" | "not_storable" | "off_plan" | "no_mapping";
                            field?: string | null;
                            detail: string;
                            /** @description The row as it stands in the file, cut at 2,000 characters */
                            row: string;
                            /** @description ISO 8601, UTC */
                            at: string;
                            replayedAt: string | null;
                        }[];
                        /** @description Give it as "after" for the next page */
                        next: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postImportsIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As given when it was made */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The name of a mapping, or a mapping as in docs/guide/imports.md */
                    mapping?: string | {
                        [key: string]: unknown;
                    };
                    /** @description Rows as they should be, by their line in the file */
                    rows?: {
                        line: number;
                        row: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rows that were open */
                        tried: number;
                        /** @description Rows that are taken now */
                        replayed: number;
                        /** @description Facts they gave */
                        accepted: number;
                        /** @description Rows still open, with their present reasons */
                        rejected: number;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        forms: {
                            id: string;
                            name: string;
                            /** @description Newest version that visitors see; null: none yet */
                            published: number | null;
                            closed: boolean;
                            madeAt: string;
                            savedAt: string;
                            viewed: number;
                            started: number;
                            sent: number;
                            held: number;
                            leads: number;
                            customers: number;
                            revenue: number | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    template: "newsletter" | "back_in_stock" | "quote" | "contact" | "finder" | "nps";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description Newest version that visitors see; null: none yet */
                        published: number | null;
                        closed: boolean;
                        madeAt: string;
                        savedAt: string;
                        /** @description Say it when saving; another saving in between is refused */
                        draftVersion: number;
                        draft: {
                            languages: ("en" | "pt-BR" | "es")[];
                            title: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            intro?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            submit?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            steps: {
                                id: string;
                                title?: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                when?: {
                                    /** @enum {string} */
                                    match: "all" | "any";
                                    conditions: {
                                        field: string;
                                        /** @enum {string} */
                                        compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                        value?: string | number | boolean;
                                    }[];
                                };
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    type: "text" | "long_text" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "dropdown" | "yes_no" | "rating" | "nps" | "country" | "company" | "role" | "size" | "heard" | "file" | "consent" | "hidden";
                                    label: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    help?: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    required?: boolean;
                                    trait?: string;
                                    options?: {
                                        value: string;
                                        label: {
                                            en?: string;
                                            "pt-BR"?: string;
                                            es?: string;
                                        };
                                        /** @enum {string} */
                                        method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid";
                                    }[];
                                    min?: number;
                                    max?: number;
                                    /** Format: date */
                                    from?: string;
                                    /** Format: date */
                                    to?: string;
                                    parameter?: string;
                                    purpose?: string;
                                    /** @enum {string} */
                                    channel?: "email" | "sms" | "whatsapp" | "phone";
                                    accept?: ("pdf" | "png" | "jpeg" | "webp" | "docx" | "xlsx")[];
                                    megabytes?: number;
                                    country?: string;
                                    askAgain?: boolean;
                                    when?: {
                                        /** @enum {string} */
                                        match: "all" | "any";
                                        conditions: {
                                            field: string;
                                            /** @enum {string} */
                                            compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                            value?: string | number | boolean;
                                        }[];
                                    };
                                }[];
                            }[];
                            after: {
                                message: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                redirect?: string;
                            };
                            settings: {
                                progressive: boolean;
                                mostAtOnce?: number;
                                drafts: boolean;
                                /** @enum {string} */
                                proof: "never" | "suspicion" | "always";
                                /** @enum {string} */
                                disposable: "hold" | "refuse" | "allow";
                                mailServer: boolean;
                                origins: string[];
                                /** @enum {string} */
                                also?: "subscribed" | "quote_requested" | "meeting_booked";
                            };
                        };
                        /** @description What keeps the draft from being published */
                        problems: {
                            at: string;
                            problem: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getFormsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description Newest version that visitors see; null: none yet */
                        published: number | null;
                        closed: boolean;
                        madeAt: string;
                        savedAt: string;
                        /** @description Say it when saving; another saving in between is refused */
                        draftVersion: number;
                        draft: {
                            languages: ("en" | "pt-BR" | "es")[];
                            title: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            intro?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            submit?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            steps: {
                                id: string;
                                title?: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                when?: {
                                    /** @enum {string} */
                                    match: "all" | "any";
                                    conditions: {
                                        field: string;
                                        /** @enum {string} */
                                        compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                        value?: string | number | boolean;
                                    }[];
                                };
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    type: "text" | "long_text" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "dropdown" | "yes_no" | "rating" | "nps" | "country" | "company" | "role" | "size" | "heard" | "file" | "consent" | "hidden";
                                    label: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    help?: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    required?: boolean;
                                    trait?: string;
                                    options?: {
                                        value: string;
                                        label: {
                                            en?: string;
                                            "pt-BR"?: string;
                                            es?: string;
                                        };
                                        /** @enum {string} */
                                        method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid";
                                    }[];
                                    min?: number;
                                    max?: number;
                                    /** Format: date */
                                    from?: string;
                                    /** Format: date */
                                    to?: string;
                                    parameter?: string;
                                    purpose?: string;
                                    /** @enum {string} */
                                    channel?: "email" | "sms" | "whatsapp" | "phone";
                                    accept?: ("pdf" | "png" | "jpeg" | "webp" | "docx" | "xlsx")[];
                                    megabytes?: number;
                                    country?: string;
                                    askAgain?: boolean;
                                    when?: {
                                        /** @enum {string} */
                                        match: "all" | "any";
                                        conditions: {
                                            field: string;
                                            /** @enum {string} */
                                            compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                            value?: string | number | boolean;
                                        }[];
                                    };
                                }[];
                            }[];
                            after: {
                                message: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                redirect?: string;
                            };
                            settings: {
                                progressive: boolean;
                                mostAtOnce?: number;
                                drafts: boolean;
                                /** @enum {string} */
                                proof: "never" | "suspicion" | "always";
                                /** @enum {string} */
                                disposable: "hold" | "refuse" | "allow";
                                mailServer: boolean;
                                origins: string[];
                                /** @enum {string} */
                                also?: "subscribed" | "quote_requested" | "meeting_booked";
                            };
                        };
                        /** @description What keeps the draft from being published */
                        problems: {
                            at: string;
                            problem: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putFormsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    draftVersion: number;
                    draft: {
                        languages: ("en" | "pt-BR" | "es")[];
                        title: {
                            en?: string;
                            "pt-BR"?: string;
                            es?: string;
                        };
                        intro?: {
                            en?: string;
                            "pt-BR"?: string;
                            es?: string;
                        };
                        submit?: {
                            en?: string;
                            "pt-BR"?: string;
                            es?: string;
                        };
                        steps: {
                            id: string;
                            title?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            when?: {
                                /** @enum {string} */
                                match: "all" | "any";
                                conditions: {
                                    field: string;
                                    /** @enum {string} */
                                    compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                    value?: string | number | boolean;
                                }[];
                            };
                            fields: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "long_text" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "dropdown" | "yes_no" | "rating" | "nps" | "country" | "company" | "role" | "size" | "heard" | "file" | "consent" | "hidden";
                                label: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                help?: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                required?: boolean;
                                trait?: string;
                                options?: {
                                    value: string;
                                    label: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    /** @enum {string} */
                                    method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid";
                                }[];
                                min?: number;
                                max?: number;
                                /** Format: date */
                                from?: string;
                                /** Format: date */
                                to?: string;
                                parameter?: string;
                                purpose?: string;
                                /** @enum {string} */
                                channel?: "email" | "sms" | "whatsapp" | "phone";
                                accept?: ("pdf" | "png" | "jpeg" | "webp" | "docx" | "xlsx")[];
                                megabytes?: number;
                                country?: string;
                                askAgain?: boolean;
                                when?: {
                                    /** @enum {string} */
                                    match: "all" | "any";
                                    conditions: {
                                        field: string;
                                        /** @enum {string} */
                                        compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                        value?: string | number | boolean;
                                    }[];
                                };
                            }[];
                        }[];
                        after: {
                            message: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            redirect?: string;
                        };
                        settings: {
                            progressive: boolean;
                            mostAtOnce?: number;
                            drafts: boolean;
                            /** @enum {string} */
                            proof: "never" | "suspicion" | "always";
                            /** @enum {string} */
                            disposable: "hold" | "refuse" | "allow";
                            mailServer: boolean;
                            origins: string[];
                            /** @enum {string} */
                            also?: "subscribed" | "quote_requested" | "meeting_booked";
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description Newest version that visitors see; null: none yet */
                        published: number | null;
                        closed: boolean;
                        madeAt: string;
                        savedAt: string;
                        /** @description Say it when saving; another saving in between is refused */
                        draftVersion: number;
                        draft: {
                            languages: ("en" | "pt-BR" | "es")[];
                            title: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            intro?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            submit?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            steps: {
                                id: string;
                                title?: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                when?: {
                                    /** @enum {string} */
                                    match: "all" | "any";
                                    conditions: {
                                        field: string;
                                        /** @enum {string} */
                                        compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                        value?: string | number | boolean;
                                    }[];
                                };
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    type: "text" | "long_text" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "dropdown" | "yes_no" | "rating" | "nps" | "country" | "company" | "role" | "size" | "heard" | "file" | "consent" | "hidden";
                                    label: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    help?: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    required?: boolean;
                                    trait?: string;
                                    options?: {
                                        value: string;
                                        label: {
                                            en?: string;
                                            "pt-BR"?: string;
                                            es?: string;
                                        };
                                        /** @enum {string} */
                                        method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid";
                                    }[];
                                    min?: number;
                                    max?: number;
                                    /** Format: date */
                                    from?: string;
                                    /** Format: date */
                                    to?: string;
                                    parameter?: string;
                                    purpose?: string;
                                    /** @enum {string} */
                                    channel?: "email" | "sms" | "whatsapp" | "phone";
                                    accept?: ("pdf" | "png" | "jpeg" | "webp" | "docx" | "xlsx")[];
                                    megabytes?: number;
                                    country?: string;
                                    askAgain?: boolean;
                                    when?: {
                                        /** @enum {string} */
                                        match: "all" | "any";
                                        conditions: {
                                            field: string;
                                            /** @enum {string} */
                                            compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                            value?: string | number | boolean;
                                        }[];
                                    };
                                }[];
                            }[];
                            after: {
                                message: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                redirect?: string;
                            };
                            settings: {
                                progressive: boolean;
                                mostAtOnce?: number;
                                drafts: boolean;
                                /** @enum {string} */
                                proof: "never" | "suspicion" | "always";
                                /** @enum {string} */
                                disposable: "hold" | "refuse" | "allow";
                                mailServer: boolean;
                                origins: string[];
                                /** @enum {string} */
                                also?: "subscribed" | "quote_requested" | "meeting_booked";
                            };
                        };
                        /** @description What keeps the draft from being published */
                        problems: {
                            at: string;
                            problem: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postFormsIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description Newest version that visitors see; null: none yet */
                        published: number | null;
                        closed: boolean;
                        madeAt: string;
                        savedAt: string;
                        /** @description Say it when saving; another saving in between is refused */
                        draftVersion: number;
                        draft: {
                            languages: ("en" | "pt-BR" | "es")[];
                            title: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            intro?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            submit?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            steps: {
                                id: string;
                                title?: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                when?: {
                                    /** @enum {string} */
                                    match: "all" | "any";
                                    conditions: {
                                        field: string;
                                        /** @enum {string} */
                                        compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                        value?: string | number | boolean;
                                    }[];
                                };
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    type: "text" | "long_text" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "dropdown" | "yes_no" | "rating" | "nps" | "country" | "company" | "role" | "size" | "heard" | "file" | "consent" | "hidden";
                                    label: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    help?: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    required?: boolean;
                                    trait?: string;
                                    options?: {
                                        value: string;
                                        label: {
                                            en?: string;
                                            "pt-BR"?: string;
                                            es?: string;
                                        };
                                        /** @enum {string} */
                                        method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid";
                                    }[];
                                    min?: number;
                                    max?: number;
                                    /** Format: date */
                                    from?: string;
                                    /** Format: date */
                                    to?: string;
                                    parameter?: string;
                                    purpose?: string;
                                    /** @enum {string} */
                                    channel?: "email" | "sms" | "whatsapp" | "phone";
                                    accept?: ("pdf" | "png" | "jpeg" | "webp" | "docx" | "xlsx")[];
                                    megabytes?: number;
                                    country?: string;
                                    askAgain?: boolean;
                                    when?: {
                                        /** @enum {string} */
                                        match: "all" | "any";
                                        conditions: {
                                            field: string;
                                            /** @enum {string} */
                                            compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                            value?: string | number | boolean;
                                        }[];
                                    };
                                }[];
                            }[];
                            after: {
                                message: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                redirect?: string;
                            };
                            settings: {
                                progressive: boolean;
                                mostAtOnce?: number;
                                drafts: boolean;
                                /** @enum {string} */
                                proof: "never" | "suspicion" | "always";
                                /** @enum {string} */
                                disposable: "hold" | "refuse" | "allow";
                                mailServer: boolean;
                                origins: string[];
                                /** @enum {string} */
                                also?: "subscribed" | "quote_requested" | "meeting_booked";
                            };
                        };
                        /** @description What keeps the draft from being published */
                        problems: {
                            at: string;
                            problem: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postFormsIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description Newest version that visitors see; null: none yet */
                        published: number | null;
                        closed: boolean;
                        madeAt: string;
                        savedAt: string;
                        /** @description Say it when saving; another saving in between is refused */
                        draftVersion: number;
                        draft: {
                            languages: ("en" | "pt-BR" | "es")[];
                            title: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            intro?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            submit?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            steps: {
                                id: string;
                                title?: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                when?: {
                                    /** @enum {string} */
                                    match: "all" | "any";
                                    conditions: {
                                        field: string;
                                        /** @enum {string} */
                                        compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                        value?: string | number | boolean;
                                    }[];
                                };
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    type: "text" | "long_text" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "dropdown" | "yes_no" | "rating" | "nps" | "country" | "company" | "role" | "size" | "heard" | "file" | "consent" | "hidden";
                                    label: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    help?: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    required?: boolean;
                                    trait?: string;
                                    options?: {
                                        value: string;
                                        label: {
                                            en?: string;
                                            "pt-BR"?: string;
                                            es?: string;
                                        };
                                        /** @enum {string} */
                                        method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid";
                                    }[];
                                    min?: number;
                                    max?: number;
                                    /** Format: date */
                                    from?: string;
                                    /** Format: date */
                                    to?: string;
                                    parameter?: string;
                                    purpose?: string;
                                    /** @enum {string} */
                                    channel?: "email" | "sms" | "whatsapp" | "phone";
                                    accept?: ("pdf" | "png" | "jpeg" | "webp" | "docx" | "xlsx")[];
                                    megabytes?: number;
                                    country?: string;
                                    askAgain?: boolean;
                                    when?: {
                                        /** @enum {string} */
                                        match: "all" | "any";
                                        conditions: {
                                            field: string;
                                            /** @enum {string} */
                                            compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                            value?: string | number | boolean;
                                        }[];
                                    };
                                }[];
                            }[];
                            after: {
                                message: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                redirect?: string;
                            };
                            settings: {
                                progressive: boolean;
                                mostAtOnce?: number;
                                drafts: boolean;
                                /** @enum {string} */
                                proof: "never" | "suspicion" | "always";
                                /** @enum {string} */
                                disposable: "hold" | "refuse" | "allow";
                                mailServer: boolean;
                                origins: string[];
                                /** @enum {string} */
                                also?: "subscribed" | "quote_requested" | "meeting_booked";
                            };
                        };
                        /** @description What keeps the draft from being published */
                        problems: {
                            at: string;
                            problem: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postFormsIdOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description Newest version that visitors see; null: none yet */
                        published: number | null;
                        closed: boolean;
                        madeAt: string;
                        savedAt: string;
                        /** @description Say it when saving; another saving in between is refused */
                        draftVersion: number;
                        draft: {
                            languages: ("en" | "pt-BR" | "es")[];
                            title: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            intro?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            submit?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            steps: {
                                id: string;
                                title?: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                when?: {
                                    /** @enum {string} */
                                    match: "all" | "any";
                                    conditions: {
                                        field: string;
                                        /** @enum {string} */
                                        compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                        value?: string | number | boolean;
                                    }[];
                                };
                                fields: {
                                    id: string;
                                    /** @enum {string} */
                                    type: "text" | "long_text" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "dropdown" | "yes_no" | "rating" | "nps" | "country" | "company" | "role" | "size" | "heard" | "file" | "consent" | "hidden";
                                    label: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    help?: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    required?: boolean;
                                    trait?: string;
                                    options?: {
                                        value: string;
                                        label: {
                                            en?: string;
                                            "pt-BR"?: string;
                                            es?: string;
                                        };
                                        /** @enum {string} */
                                        method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid";
                                    }[];
                                    min?: number;
                                    max?: number;
                                    /** Format: date */
                                    from?: string;
                                    /** Format: date */
                                    to?: string;
                                    parameter?: string;
                                    purpose?: string;
                                    /** @enum {string} */
                                    channel?: "email" | "sms" | "whatsapp" | "phone";
                                    accept?: ("pdf" | "png" | "jpeg" | "webp" | "docx" | "xlsx")[];
                                    megabytes?: number;
                                    country?: string;
                                    askAgain?: boolean;
                                    when?: {
                                        /** @enum {string} */
                                        match: "all" | "any";
                                        conditions: {
                                            field: string;
                                            /** @enum {string} */
                                            compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                            value?: string | number | boolean;
                                        }[];
                                    };
                                }[];
                            }[];
                            after: {
                                message: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                redirect?: string;
                            };
                            settings: {
                                progressive: boolean;
                                mostAtOnce?: number;
                                drafts: boolean;
                                /** @enum {string} */
                                proof: "never" | "suspicion" | "always";
                                /** @enum {string} */
                                disposable: "hold" | "refuse" | "allow";
                                mailServer: boolean;
                                origins: string[];
                                /** @enum {string} */
                                also?: "subscribed" | "quote_requested" | "meeting_booked";
                            };
                        };
                        /** @description What keeps the draft from being published */
                        problems: {
                            at: string;
                            problem: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postFormsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: {
                        languages: ("en" | "pt-BR" | "es")[];
                        title: {
                            en?: string;
                            "pt-BR"?: string;
                            es?: string;
                        };
                        intro?: {
                            en?: string;
                            "pt-BR"?: string;
                            es?: string;
                        };
                        submit?: {
                            en?: string;
                            "pt-BR"?: string;
                            es?: string;
                        };
                        steps: {
                            id: string;
                            title?: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            when?: {
                                /** @enum {string} */
                                match: "all" | "any";
                                conditions: {
                                    field: string;
                                    /** @enum {string} */
                                    compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                    value?: string | number | boolean;
                                }[];
                            };
                            fields: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "long_text" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "dropdown" | "yes_no" | "rating" | "nps" | "country" | "company" | "role" | "size" | "heard" | "file" | "consent" | "hidden";
                                label: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                help?: {
                                    en?: string;
                                    "pt-BR"?: string;
                                    es?: string;
                                };
                                required?: boolean;
                                trait?: string;
                                options?: {
                                    value: string;
                                    label: {
                                        en?: string;
                                        "pt-BR"?: string;
                                        es?: string;
                                    };
                                    /** @enum {string} */
                                    method?: "content" | "communities" | "influencers" | "social" | "seo" | "paid";
                                }[];
                                min?: number;
                                max?: number;
                                /** Format: date */
                                from?: string;
                                /** Format: date */
                                to?: string;
                                parameter?: string;
                                purpose?: string;
                                /** @enum {string} */
                                channel?: "email" | "sms" | "whatsapp" | "phone";
                                accept?: ("pdf" | "png" | "jpeg" | "webp" | "docx" | "xlsx")[];
                                megabytes?: number;
                                country?: string;
                                askAgain?: boolean;
                                when?: {
                                    /** @enum {string} */
                                    match: "all" | "any";
                                    conditions: {
                                        field: string;
                                        /** @enum {string} */
                                        compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                        value?: string | number | boolean;
                                    }[];
                                };
                            }[];
                        }[];
                        after: {
                            message: {
                                en?: string;
                                "pt-BR"?: string;
                                es?: string;
                            };
                            redirect?: string;
                        };
                        settings: {
                            progressive: boolean;
                            mostAtOnce?: number;
                            drafts: boolean;
                            /** @enum {string} */
                            proof: "never" | "suspicion" | "always";
                            /** @enum {string} */
                            disposable: "hold" | "refuse" | "allow";
                            mailServer: boolean;
                            origins: string[];
                            /** @enum {string} */
                            also?: "subscribed" | "quote_requested" | "meeting_booked";
                        };
                    };
                    /** @enum {string} */
                    language: "en" | "pt-BR" | "es";
                    step: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        html: string;
                        steps: number;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postFormsIdLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    user?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                        until: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getFormsIdResults: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        viewed: number;
                        started: number;
                        sent: number;
                        held: number;
                        steps: {
                            id: string;
                            done: number;
                        }[];
                        fields: {
                            id: string;
                            /** @description Times it was answered */
                            touched: number;
                            /** @description Times it was the last thing answered before leaving */
                            left: number;
                            /** @description Times the answer could not be taken */
                            wrong: number;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getFormsIdSubmissions: {
        parameters: {
            query: {
                state?: "taken" | "held" | "discarded";
                after?: string;
                limit: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        submissions: {
                            id: string;
                            at: string;
                            version: number;
                            language: string;
                            /** @enum {string} */
                            state: "taken" | "held" | "discarded";
                            reasons: ("honeypot" | "too_quick" | "no_proof" | "robot" | "disposable" | "links" | "busy_network" | "busy_address" | "busy_form")[];
                            url: string;
                            answers: {
                                [key: string]: string | number | boolean | string[];
                            };
                            /** @description Ids of files, by field */
                            files: {
                                [key: string]: string;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postFormsIdSubmissionsSubmissionAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                submission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postFormsIdSubmissionsSubmissionDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                submission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getFormsIdSubmissionsCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getFormsIdFilesFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getV1FormsId: {
        parameters: {
            query?: {
                /** @description Language: en, pt-BR or es; without it the browser decides */
                l?: string;
                /** @description Token of a link made for one person */
                k?: string;
                /** @description The tracker's anonymousId */
                d?: string;
                /** @description Address of the page that shows the form */
                u?: string;
                /** @description That page's referrer */
                r?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        form: string;
                        version: number;
                        /** @enum {string} */
                        language: "en" | "pt-BR" | "es";
                        languages: ("en" | "pt-BR" | "es")[];
                        /** @description Send it back with the answers; good for 7 days and one submission */
                        state: string;
                        key: string;
                        /** @description A proof of work is asked for: a number so that SHA-256 of "key:number" begins with so many zero bits */
                        bits: number;
                        title: string;
                        intro: string;
                        submit: string;
                        steps: {
                            id: string;
                            title: string;
                            when?: {
                                /** @enum {string} */
                                match: "all" | "any";
                                conditions: {
                                    field: string;
                                    /** @enum {string} */
                                    compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                    value?: string | number | boolean;
                                }[];
                            };
                            fields: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "long_text" | "email" | "phone" | "number" | "date" | "choice" | "choices" | "dropdown" | "yes_no" | "rating" | "nps" | "country" | "company" | "role" | "size" | "heard" | "file" | "consent" | "hidden";
                                label: string;
                                help: string;
                                required: boolean;
                                choices: {
                                    value: string;
                                    label: string;
                                }[];
                                min?: number;
                                max?: number;
                                when?: {
                                    /** @enum {string} */
                                    match: "all" | "any";
                                    conditions: {
                                        field: string;
                                        /** @enum {string} */
                                        compare: "is" | "is_not" | "contains" | "above" | "below" | "answered" | "empty";
                                        value?: string | number | boolean;
                                    }[];
                                };
                            }[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postV1FormsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    state: string;
                    proof?: string;
                    answers: {
                        [key: string]: string | number | boolean | string[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        verdict: "accepted";
                        message: string;
                        redirect: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLinks: {
        parameters: {
            query: {
                /** @description First day or moment */
                from?: string;
                /** @description Last day (included) or moment (excluded) */
                to?: string;
                /** @description Those that were ended by hand instead */
                archived: boolean;
                /** @description Part of a name, short name, campaign, creator or destination */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        links: {
                            id: string;
                            /** @description The short link */
                            url: string;
                            domain: string | null;
                            slug: string;
                            name: string;
                            destination: string;
                            targets: {
                                devices?: ("phone" | "tablet" | "desktop" | "ios" | "android")[];
                                countries?: string[];
                                languages?: string[];
                                /** @description Where visitors go of whom all of this holds */
                                url: string;
                            }[];
                            splits: {
                                /** @description Where this share of the visitors goes */
                                url: string;
                                /** @description Percent */
                                share: number;
                            }[];
                            tags: {
                                /** @description utm_source */
                                source: string;
                                /** @description utm_medium */
                                medium: string;
                                /** @description utm_campaign */
                                campaign: string;
                                /** @description utm_term */
                                term?: string;
                                /** @description utm_content */
                                content?: string;
                            };
                            /**
                             * @description Whose the leads are that come by it
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            channel: string;
                            creator: string | null;
                            fallback: string | null;
                            expiresAt: string | null;
                            archivedAt: string | null;
                            createdAt: string;
                            by: string;
                            clicks: number;
                            visitors: number;
                            robots: number;
                            leads: number;
                            customers: number;
                            orders: number;
                            /** @description In the workspace's currency; null where a conversion has no rate */
                            revenue: number | null;
                            lastClick: string | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For those who work with it; the short name when left out */
                    name?: string;
                    /** @description http or https, on the public internet, without campaign parameters */
                    destination: string;
                    /** @description Other destinations; the first that fits holds */
                    targets?: {
                        devices?: ("phone" | "tablet" | "desktop" | "ios" | "android")[];
                        countries?: string[];
                        languages?: string[];
                        /** @description Where visitors go of whom all of this holds */
                        url: string;
                    }[];
                    /** @description Shares of everybody else */
                    splits?: {
                        /** @description Where this share of the visitors goes */
                        url: string;
                        /** @description Percent */
                        share: number;
                    }[];
                    tags: {
                        /** @description utm_source */
                        source: string;
                        /** @description utm_medium */
                        medium: string;
                        /** @description utm_campaign */
                        campaign: string;
                        /** @description utm_term */
                        term?: string;
                        /** @description utm_content */
                        content?: string;
                    };
                    /**
                     * @description Whose the leads are that come by it
                     * @enum {string}
                     */
                    method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                    /** @description As touches name it; a word for the method when left out */
                    channel?: string;
                    creator?: string | null;
                    fallback?: string | null;
                    expiresAt?: string | null;
                    domain?: string | null;
                    slug?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description The short link */
                        url: string;
                        domain: string | null;
                        slug: string;
                        name: string;
                        destination: string;
                        targets: {
                            devices?: ("phone" | "tablet" | "desktop" | "ios" | "android")[];
                            countries?: string[];
                            languages?: string[];
                            /** @description Where visitors go of whom all of this holds */
                            url: string;
                        }[];
                        splits: {
                            /** @description Where this share of the visitors goes */
                            url: string;
                            /** @description Percent */
                            share: number;
                        }[];
                        tags: {
                            /** @description utm_source */
                            source: string;
                            /** @description utm_medium */
                            medium: string;
                            /** @description utm_campaign */
                            campaign: string;
                            /** @description utm_term */
                            term?: string;
                            /** @description utm_content */
                            content?: string;
                        };
                        /**
                         * @description Whose the leads are that come by it
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        channel: string;
                        creator: string | null;
                        fallback: string | null;
                        expiresAt: string | null;
                        archivedAt: string | null;
                        createdAt: string;
                        by: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLinksId: {
        parameters: {
            query?: {
                /** @description First day or moment */
                from?: string;
                /** @description Last day (included) or moment (excluded) */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description The short link */
                        url: string;
                        domain: string | null;
                        slug: string;
                        name: string;
                        destination: string;
                        targets: {
                            devices?: ("phone" | "tablet" | "desktop" | "ios" | "android")[];
                            countries?: string[];
                            languages?: string[];
                            /** @description Where visitors go of whom all of this holds */
                            url: string;
                        }[];
                        splits: {
                            /** @description Where this share of the visitors goes */
                            url: string;
                            /** @description Percent */
                            share: number;
                        }[];
                        tags: {
                            /** @description utm_source */
                            source: string;
                            /** @description utm_medium */
                            medium: string;
                            /** @description utm_campaign */
                            campaign: string;
                            /** @description utm_term */
                            term?: string;
                            /** @description utm_content */
                            content?: string;
                        };
                        /**
                         * @description Whose the leads are that come by it
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        channel: string;
                        creator: string | null;
                        fallback: string | null;
                        expiresAt: string | null;
                        archivedAt: string | null;
                        createdAt: string;
                        by: string;
                        clicks: number;
                        visitors: number;
                        robots: number;
                        leads: number;
                        customers: number;
                        orders: number;
                        /** @description In the workspace's currency; null where a conversion has no rate */
                        revenue: number | null;
                        lastClick: string | null;
                        days: {
                            day: string;
                            clicks: number;
                            visitors: number;
                        }[];
                        seen: {
                            /** @description country, device, browser, referrer, way or by */
                            kind: string;
                            value: string;
                            clicks: number;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putLinksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For those who work with it; the short name when left out */
                    name?: string;
                    /** @description http or https, on the public internet, without campaign parameters */
                    destination: string;
                    /** @description Other destinations; the first that fits holds */
                    targets?: {
                        devices?: ("phone" | "tablet" | "desktop" | "ios" | "android")[];
                        countries?: string[];
                        languages?: string[];
                        /** @description Where visitors go of whom all of this holds */
                        url: string;
                    }[];
                    /** @description Shares of everybody else */
                    splits?: {
                        /** @description Where this share of the visitors goes */
                        url: string;
                        /** @description Percent */
                        share: number;
                    }[];
                    tags: {
                        /** @description utm_source */
                        source: string;
                        /** @description utm_medium */
                        medium: string;
                        /** @description utm_campaign */
                        campaign: string;
                        /** @description utm_term */
                        term?: string;
                        /** @description utm_content */
                        content?: string;
                    };
                    /**
                     * @description Whose the leads are that come by it
                     * @enum {string}
                     */
                    method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                    /** @description As touches name it; a word for the method when left out */
                    channel?: string;
                    creator?: string | null;
                    fallback?: string | null;
                    expiresAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description The short link */
                        url: string;
                        domain: string | null;
                        slug: string;
                        name: string;
                        destination: string;
                        targets: {
                            devices?: ("phone" | "tablet" | "desktop" | "ios" | "android")[];
                            countries?: string[];
                            languages?: string[];
                            /** @description Where visitors go of whom all of this holds */
                            url: string;
                        }[];
                        splits: {
                            /** @description Where this share of the visitors goes */
                            url: string;
                            /** @description Percent */
                            share: number;
                        }[];
                        tags: {
                            /** @description utm_source */
                            source: string;
                            /** @description utm_medium */
                            medium: string;
                            /** @description utm_campaign */
                            campaign: string;
                            /** @description utm_term */
                            term?: string;
                            /** @description utm_content */
                            content?: string;
                        };
                        /**
                         * @description Whose the leads are that come by it
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        channel: string;
                        creator: string | null;
                        fallback: string | null;
                        expiresAt: string | null;
                        archivedAt: string | null;
                        createdAt: string;
                        by: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postLinksCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For those who work with it; the short name when left out */
                    name?: string;
                    /** @description http or https, on the public internet, without campaign parameters */
                    destination: string;
                    /** @description Other destinations; the first that fits holds */
                    targets?: {
                        devices?: ("phone" | "tablet" | "desktop" | "ios" | "android")[];
                        countries?: string[];
                        languages?: string[];
                        /** @description Where visitors go of whom all of this holds */
                        url: string;
                    }[];
                    /** @description Shares of everybody else */
                    splits?: {
                        /** @description Where this share of the visitors goes */
                        url: string;
                        /** @description Percent */
                        share: number;
                    }[];
                    tags: {
                        /** @description utm_source */
                        source: string;
                        /** @description utm_medium */
                        medium: string;
                        /** @description utm_campaign */
                        campaign: string;
                        /** @description utm_term */
                        term?: string;
                        /** @description utm_content */
                        content?: string;
                    };
                    /**
                     * @description Whose the leads are that come by it
                     * @enum {string}
                     */
                    method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                    /** @description As touches name it; a word for the method when left out */
                    channel?: string;
                    creator?: string | null;
                    fallback?: string | null;
                    expiresAt?: string | null;
                    domain?: string | null;
                    slug?: string | null;
                    /** @description Of the link that is being changed */
                    id?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                        faults: {
                            field: string;
                            /** @description A word that programs can rely on */
                            fault: string;
                            suggestion: string | null;
                            detail: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postLinksIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description The short link */
                        url: string;
                        domain: string | null;
                        slug: string;
                        name: string;
                        destination: string;
                        targets: {
                            devices?: ("phone" | "tablet" | "desktop" | "ios" | "android")[];
                            countries?: string[];
                            languages?: string[];
                            /** @description Where visitors go of whom all of this holds */
                            url: string;
                        }[];
                        splits: {
                            /** @description Where this share of the visitors goes */
                            url: string;
                            /** @description Percent */
                            share: number;
                        }[];
                        tags: {
                            /** @description utm_source */
                            source: string;
                            /** @description utm_medium */
                            medium: string;
                            /** @description utm_campaign */
                            campaign: string;
                            /** @description utm_term */
                            term?: string;
                            /** @description utm_content */
                            content?: string;
                        };
                        /**
                         * @description Whose the leads are that come by it
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        channel: string;
                        creator: string | null;
                        fallback: string | null;
                        expiresAt: string | null;
                        archivedAt: string | null;
                        createdAt: string;
                        by: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postLinksIdReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description The short link */
                        url: string;
                        domain: string | null;
                        slug: string;
                        name: string;
                        destination: string;
                        targets: {
                            devices?: ("phone" | "tablet" | "desktop" | "ios" | "android")[];
                            countries?: string[];
                            languages?: string[];
                            /** @description Where visitors go of whom all of this holds */
                            url: string;
                        }[];
                        splits: {
                            /** @description Where this share of the visitors goes */
                            url: string;
                            /** @description Percent */
                            share: number;
                        }[];
                        tags: {
                            /** @description utm_source */
                            source: string;
                            /** @description utm_medium */
                            medium: string;
                            /** @description utm_campaign */
                            campaign: string;
                            /** @description utm_term */
                            term?: string;
                            /** @description utm_content */
                            content?: string;
                        };
                        /**
                         * @description Whose the leads are that come by it
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        channel: string;
                        creator: string | null;
                        fallback: string | null;
                        expiresAt: string | null;
                        archivedAt: string | null;
                        createdAt: string;
                        by: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getLinksWords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taxonomy: {
                            /** @description Allowed for utm_source; empty for any that is tidy */
                            sources: string[];
                            mediums: string[];
                            /** @description How campaigns are named, such as {year}-{month}-{name}; empty for any */
                            campaign: string;
                            templates: {
                                name: string;
                                source: string;
                                medium: string;
                                /**
                                 * @description Whose the leads are that come by it
                                 * @enum {string}
                                 */
                                method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                                channel: string;
                            }[];
                        };
                        domains: string[];
                        /** @description Where links of Funil's own address begin */
                        address: string;
                        /** @description Used so far, the latest first */
                        sources: string[];
                        mediums: string[];
                        campaigns: string[];
                        creators: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putLinksTaxonomy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Allowed for utm_source; empty for any that is tidy */
                    sources: string[];
                    mediums: string[];
                    /** @description How campaigns are named, such as {year}-{month}-{name}; empty for any */
                    campaign: string;
                    templates: {
                        name: string;
                        source: string;
                        medium: string;
                        /**
                         * @description Whose the leads are that come by it
                         * @enum {string}
                         */
                        method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                        channel: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Allowed for utm_source; empty for any that is tidy */
                        sources: string[];
                        mediums: string[];
                        /** @description How campaigns are named, such as {year}-{month}-{name}; empty for any */
                        campaign: string;
                        templates: {
                            name: string;
                            source: string;
                            medium: string;
                            /**
                             * @description Whose the leads are that come by it
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            channel: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postLinksDomains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    host: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        domains: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteLinksDomainsHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                host: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getCodes: {
        parameters: {
            query?: {
                /** @description First day or moment */
                from?: string;
                /** @description Last day (included) or moment (excluded) */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        codes: {
                            /** @description In lower case, as codes are compared */
                            code: string;
                            written: string;
                            /**
                             * @description What it is for
                             * @enum {string}
                             */
                            kind: "discount" | "referral";
                            /**
                             * @description Whose the leads are that come by it
                             * @enum {string}
                             */
                            method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                            channel: string;
                            campaign: string | null;
                            creator: string | null;
                            mostUses: number | null;
                            expiresAt: string | null;
                            archivedAt: string | null;
                            createdAt: string;
                            note: string;
                            uses: number;
                            ever: number;
                            customers: number;
                            /** @description In the workspace's currency; null where a conversion has no rate */
                            revenue: number | null;
                            warnings: ("over_limit" | "maybe_leaked")[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As customers type them */
                    codes?: string[];
                    /** @description How many new ones to make */
                    make?: number;
                    prefix?: string;
                    /**
                     * @description What it is for
                     * @enum {string}
                     */
                    kind: "discount" | "referral";
                    /**
                     * @description Whose the leads are that come by it
                     * @enum {string}
                     */
                    method: "content" | "communities" | "influencers" | "social" | "seo" | "paid" | "winback" | "baseline";
                    /** @description As touches name it */
                    channel?: string;
                    campaign?: string | null;
                    creator?: string | null;
                    mostUses?: number | null;
                    expiresAt?: string | null;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        codes: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postCodesCodeArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postCodesCodeReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPopups: {
        parameters: {
            query?: {
                /** @description First day or moment */
                from?: string;
                /** @description Last day (included) or moment (excluded) */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        script: string;
                        popups: {
                            id: string;
                            name: string;
                            document: {
                                /**
                                 * @description bar: along an edge; modal: over the middle; slide: in a corner; full: the whole page
                                 * @enum {string}
                                 */
                                kind: "bar" | "modal" | "slide" | "full";
                                /**
                                 * @description Edge of a bar, corner of a slide
                                 * @enum {string}
                                 */
                                place: "top" | "bottom" | "left" | "right";
                                /** @description The headline */
                                title: string;
                                /** @description What is offered */
                                text: string;
                                /** @description A form to be shown, by its id */
                                form: string | null;
                                /** @description A link, where there is no form */
                                button: {
                                    /** @description What it says */
                                    label: string;
                                    /** @description Where it leads: a web address, or a path of the shop */
                                    url: string;
                                } | null;
                                /** @description Colour of the button */
                                accent: string;
                                /**
                                 * @description What it is written in
                                 * @enum {string}
                                 */
                                language: "en" | "pt-BR" | "es";
                                trigger: {
                                    /**
                                     * @description What makes it show
                                     * @enum {string}
                                     */
                                    on: "arrival" | "time" | "scroll" | "exit" | "cart";
                                    /** @description Seconds, percent of the page, or value of the cart */
                                    value: number;
                                };
                                /** @description Shown on these; on all where empty */
                                pages: string[];
                                /** @description Never shown on these, such as the checkout */
                                notPages: string[];
                                /** @description Shown to who looks at one of these; to all where empty */
                                products: string[];
                                /** @description Any where empty */
                                arrivals: ("paid" | "search" | "social" | "email" | "creator" | "link" | "referral" | "direct")[];
                                /**
                                 * @description Width of the page: below 768 px is a phone
                                 * @enum {string}
                                 */
                                devices: "all" | "phone" | "desktop";
                                /** @description Which visit of the visitor it is */
                                visits: {
                                    least: number;
                                    most: number | null;
                                };
                                /**
                                 * @description How often one visitor sees it
                                 * @enum {string}
                                 */
                                every: "once" | "visit" | "day" | "week";
                                /** @description Times at most, for one visitor */
                                most: number;
                                /** @description Days of silence after it was closed */
                                rest: number;
                            };
                            isLive: boolean;
                            archivedAt: string | null;
                            madeAt: string;
                            by: string;
                            viewed: number;
                            acted: number;
                            closed: number;
                            customers: number;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPopups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    document: {
                        /**
                         * @description bar: along an edge; modal: over the middle; slide: in a corner; full: the whole page
                         * @enum {string}
                         */
                        kind: "bar" | "modal" | "slide" | "full";
                        /**
                         * @description Edge of a bar, corner of a slide
                         * @enum {string}
                         */
                        place: "top" | "bottom" | "left" | "right";
                        /** @description The headline */
                        title: string;
                        /** @description What is offered */
                        text: string;
                        /** @description A form to be shown, by its id */
                        form: string | null;
                        /** @description A link, where there is no form */
                        button: {
                            /** @description What it says */
                            label: string;
                            /** @description Where it leads: a web address, or a path of the shop */
                            url: string;
                        } | null;
                        /** @description Colour of the button */
                        accent: string;
                        /**
                         * @description What it is written in
                         * @enum {string}
                         */
                        language: "en" | "pt-BR" | "es";
                        trigger: {
                            /**
                             * @description What makes it show
                             * @enum {string}
                             */
                            on: "arrival" | "time" | "scroll" | "exit" | "cart";
                            /** @description Seconds, percent of the page, or value of the cart */
                            value: number;
                        };
                        /** @description Shown on these; on all where empty */
                        pages: string[];
                        /** @description Never shown on these, such as the checkout */
                        notPages: string[];
                        /** @description Shown to who looks at one of these; to all where empty */
                        products: string[];
                        /** @description Any where empty */
                        arrivals: ("paid" | "search" | "social" | "email" | "creator" | "link" | "referral" | "direct")[];
                        /**
                         * @description Width of the page: below 768 px is a phone
                         * @enum {string}
                         */
                        devices: "all" | "phone" | "desktop";
                        /** @description Which visit of the visitor it is */
                        visits: {
                            least: number;
                            most: number | null;
                        };
                        /**
                         * @description How often one visitor sees it
                         * @enum {string}
                         */
                        every: "once" | "visit" | "day" | "week";
                        /** @description Times at most, for one visitor */
                        most: number;
                        /** @description Days of silence after it was closed */
                        rest: number;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        document: {
                            /**
                             * @description bar: along an edge; modal: over the middle; slide: in a corner; full: the whole page
                             * @enum {string}
                             */
                            kind: "bar" | "modal" | "slide" | "full";
                            /**
                             * @description Edge of a bar, corner of a slide
                             * @enum {string}
                             */
                            place: "top" | "bottom" | "left" | "right";
                            /** @description The headline */
                            title: string;
                            /** @description What is offered */
                            text: string;
                            /** @description A form to be shown, by its id */
                            form: string | null;
                            /** @description A link, where there is no form */
                            button: {
                                /** @description What it says */
                                label: string;
                                /** @description Where it leads: a web address, or a path of the shop */
                                url: string;
                            } | null;
                            /** @description Colour of the button */
                            accent: string;
                            /**
                             * @description What it is written in
                             * @enum {string}
                             */
                            language: "en" | "pt-BR" | "es";
                            trigger: {
                                /**
                                 * @description What makes it show
                                 * @enum {string}
                                 */
                                on: "arrival" | "time" | "scroll" | "exit" | "cart";
                                /** @description Seconds, percent of the page, or value of the cart */
                                value: number;
                            };
                            /** @description Shown on these; on all where empty */
                            pages: string[];
                            /** @description Never shown on these, such as the checkout */
                            notPages: string[];
                            /** @description Shown to who looks at one of these; to all where empty */
                            products: string[];
                            /** @description Any where empty */
                            arrivals: ("paid" | "search" | "social" | "email" | "creator" | "link" | "referral" | "direct")[];
                            /**
                             * @description Width of the page: below 768 px is a phone
                             * @enum {string}
                             */
                            devices: "all" | "phone" | "desktop";
                            /** @description Which visit of the visitor it is */
                            visits: {
                                least: number;
                                most: number | null;
                            };
                            /**
                             * @description How often one visitor sees it
                             * @enum {string}
                             */
                            every: "once" | "visit" | "day" | "week";
                            /** @description Times at most, for one visitor */
                            most: number;
                            /** @description Days of silence after it was closed */
                            rest: number;
                        };
                        isLive: boolean;
                        archivedAt: string | null;
                        madeAt: string;
                        by: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPopupsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        document: {
                            /**
                             * @description bar: along an edge; modal: over the middle; slide: in a corner; full: the whole page
                             * @enum {string}
                             */
                            kind: "bar" | "modal" | "slide" | "full";
                            /**
                             * @description Edge of a bar, corner of a slide
                             * @enum {string}
                             */
                            place: "top" | "bottom" | "left" | "right";
                            /** @description The headline */
                            title: string;
                            /** @description What is offered */
                            text: string;
                            /** @description A form to be shown, by its id */
                            form: string | null;
                            /** @description A link, where there is no form */
                            button: {
                                /** @description What it says */
                                label: string;
                                /** @description Where it leads: a web address, or a path of the shop */
                                url: string;
                            } | null;
                            /** @description Colour of the button */
                            accent: string;
                            /**
                             * @description What it is written in
                             * @enum {string}
                             */
                            language: "en" | "pt-BR" | "es";
                            trigger: {
                                /**
                                 * @description What makes it show
                                 * @enum {string}
                                 */
                                on: "arrival" | "time" | "scroll" | "exit" | "cart";
                                /** @description Seconds, percent of the page, or value of the cart */
                                value: number;
                            };
                            /** @description Shown on these; on all where empty */
                            pages: string[];
                            /** @description Never shown on these, such as the checkout */
                            notPages: string[];
                            /** @description Shown to who looks at one of these; to all where empty */
                            products: string[];
                            /** @description Any where empty */
                            arrivals: ("paid" | "search" | "social" | "email" | "creator" | "link" | "referral" | "direct")[];
                            /**
                             * @description Width of the page: below 768 px is a phone
                             * @enum {string}
                             */
                            devices: "all" | "phone" | "desktop";
                            /** @description Which visit of the visitor it is */
                            visits: {
                                least: number;
                                most: number | null;
                            };
                            /**
                             * @description How often one visitor sees it
                             * @enum {string}
                             */
                            every: "once" | "visit" | "day" | "week";
                            /** @description Times at most, for one visitor */
                            most: number;
                            /** @description Days of silence after it was closed */
                            rest: number;
                        };
                        isLive: boolean;
                        archivedAt: string | null;
                        madeAt: string;
                        by: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putPopupsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    document?: {
                        /**
                         * @description bar: along an edge; modal: over the middle; slide: in a corner; full: the whole page
                         * @enum {string}
                         */
                        kind: "bar" | "modal" | "slide" | "full";
                        /**
                         * @description Edge of a bar, corner of a slide
                         * @enum {string}
                         */
                        place: "top" | "bottom" | "left" | "right";
                        /** @description The headline */
                        title: string;
                        /** @description What is offered */
                        text: string;
                        /** @description A form to be shown, by its id */
                        form: string | null;
                        /** @description A link, where there is no form */
                        button: {
                            /** @description What it says */
                            label: string;
                            /** @description Where it leads: a web address, or a path of the shop */
                            url: string;
                        } | null;
                        /** @description Colour of the button */
                        accent: string;
                        /**
                         * @description What it is written in
                         * @enum {string}
                         */
                        language: "en" | "pt-BR" | "es";
                        trigger: {
                            /**
                             * @description What makes it show
                             * @enum {string}
                             */
                            on: "arrival" | "time" | "scroll" | "exit" | "cart";
                            /** @description Seconds, percent of the page, or value of the cart */
                            value: number;
                        };
                        /** @description Shown on these; on all where empty */
                        pages: string[];
                        /** @description Never shown on these, such as the checkout */
                        notPages: string[];
                        /** @description Shown to who looks at one of these; to all where empty */
                        products: string[];
                        /** @description Any where empty */
                        arrivals: ("paid" | "search" | "social" | "email" | "creator" | "link" | "referral" | "direct")[];
                        /**
                         * @description Width of the page: below 768 px is a phone
                         * @enum {string}
                         */
                        devices: "all" | "phone" | "desktop";
                        /** @description Which visit of the visitor it is */
                        visits: {
                            least: number;
                            most: number | null;
                        };
                        /**
                         * @description How often one visitor sees it
                         * @enum {string}
                         */
                        every: "once" | "visit" | "day" | "week";
                        /** @description Times at most, for one visitor */
                        most: number;
                        /** @description Days of silence after it was closed */
                        rest: number;
                    };
                    /** @description On the shop’s pages within a minute */
                    isLive?: boolean;
                    isArchived?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        document: {
                            /**
                             * @description bar: along an edge; modal: over the middle; slide: in a corner; full: the whole page
                             * @enum {string}
                             */
                            kind: "bar" | "modal" | "slide" | "full";
                            /**
                             * @description Edge of a bar, corner of a slide
                             * @enum {string}
                             */
                            place: "top" | "bottom" | "left" | "right";
                            /** @description The headline */
                            title: string;
                            /** @description What is offered */
                            text: string;
                            /** @description A form to be shown, by its id */
                            form: string | null;
                            /** @description A link, where there is no form */
                            button: {
                                /** @description What it says */
                                label: string;
                                /** @description Where it leads: a web address, or a path of the shop */
                                url: string;
                            } | null;
                            /** @description Colour of the button */
                            accent: string;
                            /**
                             * @description What it is written in
                             * @enum {string}
                             */
                            language: "en" | "pt-BR" | "es";
                            trigger: {
                                /**
                                 * @description What makes it show
                                 * @enum {string}
                                 */
                                on: "arrival" | "time" | "scroll" | "exit" | "cart";
                                /** @description Seconds, percent of the page, or value of the cart */
                                value: number;
                            };
                            /** @description Shown on these; on all where empty */
                            pages: string[];
                            /** @description Never shown on these, such as the checkout */
                            notPages: string[];
                            /** @description Shown to who looks at one of these; to all where empty */
                            products: string[];
                            /** @description Any where empty */
                            arrivals: ("paid" | "search" | "social" | "email" | "creator" | "link" | "referral" | "direct")[];
                            /**
                             * @description Width of the page: below 768 px is a phone
                             * @enum {string}
                             */
                            devices: "all" | "phone" | "desktop";
                            /** @description Which visit of the visitor it is */
                            visits: {
                                least: number;
                                most: number | null;
                            };
                            /**
                             * @description How often one visitor sees it
                             * @enum {string}
                             */
                            every: "once" | "visit" | "day" | "week";
                            /** @description Times at most, for one visitor */
                            most: number;
                            /** @description Days of silence after it was closed */
                            rest: number;
                        };
                        isLive: boolean;
                        archivedAt: string | null;
                        madeAt: string;
                        by: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getIdentityRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 0: the rules that Funil ships */
                        version: number;
                        /** @description When they became known; null for the shipped ones */
                        since: string | null;
                        /** @description Evidence that happened from then on is read by them; null: all */
                        from: string | null;
                        by: string;
                        note: string;
                        /** @description Strongest first: a fact goes to the first of these that it carries. Can be changed until the first facts come in */
                        priority: ("anonymous" | "external" | "phone" | "email" | "user")[];
                        /** @description What each kind can do for a lead */
                        kinds: {
                            user: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                            email: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                            phone: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                            external: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                            anonymous: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                        };
                        /** @description Calling code that numbers written without + must begin with, such as 55; null takes 11 to 15 digits for a whole number */
                        phoneCountry: string | null;
                        /** @description Values that name nobody; * stands for any text: test@* */
                        blocked: string[];
                        /** @description Mailboxes of a company, not of a person: info@* */
                        shared: string[];
                        /** @description Anonymous ids of devices that many people use: they never stand for one of them */
                        kiosks: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    putIdentityRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is left out stays as it is */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version the change was made from; 409 when there is a later one */
                    version: number;
                    /** @description A day or moment: evidence that happened from then on is read by them. Left out: from now */
                    from?: string;
                    /** @description Why */
                    note?: string;
                    /** @description Strongest first: a fact goes to the first of these that it carries. Can be changed until the first facts come in */
                    priority?: ("anonymous" | "external" | "phone" | "email" | "user")[];
                    kinds?: {
                        user?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                        email?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                        phone?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                        external?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                        anonymous?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                    };
                    /** @description Calling code that numbers written without + must begin with, such as 55; null takes 11 to 15 digits for a whole number */
                    phoneCountry?: string | null;
                    /** @description Values that name nobody; * stands for any text: test@* */
                    blocked?: string[];
                    /** @description Mailboxes of a company, not of a person: info@* */
                    shared?: string[];
                    /** @description Anonymous ids of devices that many people use: they never stand for one of them */
                    kiosks?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 0: the rules that Funil ships */
                        version: number;
                        /** @description When they became known; null for the shipped ones */
                        since: string | null;
                        /** @description Evidence that happened from then on is read by them; null: all */
                        from: string | null;
                        by: string;
                        note: string;
                        /** @description Strongest first: a fact goes to the first of these that it carries. Can be changed until the first facts come in */
                        priority: ("anonymous" | "external" | "phone" | "email" | "user")[];
                        /** @description What each kind can do for a lead */
                        kinds: {
                            user: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                            email: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                            phone: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                            external: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                            anonymous: {
                                /**
                                 * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                                 * @enum {string}
                                 */
                                strength: "strong" | "medium" | "weak" | "evidence";
                                /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                                limits: {
                                    most: number;
                                    /** @description Within any span of so many days; null: ever */
                                    days: number | null;
                                }[];
                            };
                        };
                        /** @description Calling code that numbers written without + must begin with, such as 55; null takes 11 to 15 digits for a whole number */
                        phoneCountry: string | null;
                        /** @description Values that name nobody; * stands for any text: test@* */
                        blocked: string[];
                        /** @description Mailboxes of a company, not of a person: info@* */
                        shared: string[];
                        /** @description Anonymous ids of devices that many people use: they never stand for one of them */
                        kiosks: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getIdentityRulesVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The latest first */
                        versions: {
                            /** @description 0: the rules that Funil ships */
                            version: number;
                            /** @description When they became known; null for the shipped ones */
                            since: string | null;
                            /** @description Evidence that happened from then on is read by them; null: all */
                            from: string | null;
                            by: string;
                            note: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postIdentityRulesDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is left out stays as it is */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Strongest first: a fact goes to the first of these that it carries. Can be changed until the first facts come in */
                    priority?: ("anonymous" | "external" | "phone" | "email" | "user")[];
                    kinds?: {
                        user?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                        email?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                        phone?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                        external?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                        anonymous?: {
                            /**
                             * @description strong: gathers every weaker identifier it is seen with; medium: gathers weak ones; weak: is only gathered; evidence: says nothing of who it was
                             * @enum {string}
                             */
                            strength: "strong" | "medium" | "weak" | "evidence";
                            /** @description At most so many identifiers of this kind for one person. What is beyond stands alone, and is told as refused */
                            limits: {
                                most: number;
                                /** @description Within any span of so many days; null: ever */
                                days: number | null;
                            }[];
                        };
                    };
                    /** @description Calling code that numbers written without + must begin with, such as 55; null takes 11 to 15 digits for a whole number */
                    phoneCountry?: string | null;
                    /** @description Values that name nobody; * stands for any text: test@* */
                    blocked?: string[];
                    /** @description Mailboxes of a company, not of a person: info@* */
                    shared?: string[];
                    /** @description Anonymous ids of devices that many people use: they never stand for one of them */
                    kiosks?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Identifiers that ever met another one */
                        identifiers: number;
                        leads: {
                            asIs: number;
                            tried: number;
                        };
                        /** @description Identifiers that would leave the lead they stand in */
                        apart: number;
                        /** @description Identifiers that would join a lead they were refused by */
                        joined: number;
                        /** @description Why those apart would be refused */
                        why: {
                            [key: string]: number;
                        };
                        examples: {
                            kind: string;
                            value: string;
                            why: string;
                            lead: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getIdentitiesMergesPreview: {
        parameters: {
            query: {
                /** @description Public id of a lead: ld_... */
                one: string;
                /** @description Public id of a lead: ld_... */
                into: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        one: {
                            /** @description ld_... */
                            lead: string;
                            name: string;
                            email: string;
                            country: string;
                            identifiers: {
                                /** @description "unknown" for a lead that never met another identifier */
                                kind: string;
                                value: string;
                                /** @description ISO 8601, UTC */
                                since: string;
                                /**
                                 * @description Who put it there
                                 * @enum {string}
                                 */
                                by: "evidence" | "person";
                            }[];
                            events: number;
                            touches: number;
                            conversions: number;
                            /** @description In the workspace's currency; null where a conversion has no amount or its currency no rate */
                            revenue: number | null;
                            firstAt: string | null;
                            lastAt: string | null;
                            firstBought: string | null;
                            firstTouch: {
                                /** @description ISO 8601, UTC */
                                at: string;
                                method: string;
                                channel: string;
                                campaign: string;
                            } | null;
                        };
                        into: {
                            /** @description ld_... */
                            lead: string;
                            name: string;
                            email: string;
                            country: string;
                            identifiers: {
                                /** @description "unknown" for a lead that never met another identifier */
                                kind: string;
                                value: string;
                                /** @description ISO 8601, UTC */
                                since: string;
                                /**
                                 * @description Who put it there
                                 * @enum {string}
                                 */
                                by: "evidence" | "person";
                            }[];
                            events: number;
                            touches: number;
                            conversions: number;
                            /** @description In the workspace's currency; null where a conversion has no amount or its currency no rate */
                            revenue: number | null;
                            firstAt: string | null;
                            lastAt: string | null;
                            firstBought: string | null;
                            firstTouch: {
                                /** @description ISO 8601, UTC */
                                at: string;
                                method: string;
                                channel: string;
                                campaign: string;
                            } | null;
                        };
                        merged: {
                            /** @description ld_... */
                            lead: string;
                            name: string;
                            email: string;
                            country: string;
                            identifiers: {
                                /** @description "unknown" for a lead that never met another identifier */
                                kind: string;
                                value: string;
                                /** @description ISO 8601, UTC */
                                since: string;
                                /**
                                 * @description Who put it there
                                 * @enum {string}
                                 */
                                by: "evidence" | "person";
                            }[];
                            events: number;
                            touches: number;
                            conversions: number;
                            /** @description In the workspace's currency; null where a conversion has no amount or its currency no rate */
                            revenue: number | null;
                            firstAt: string | null;
                            lastAt: string | null;
                            firstBought: string | null;
                            firstTouch: {
                                /** @description ISO 8601, UTC */
                                at: string;
                                method: string;
                                channel: string;
                                campaign: string;
                            } | null;
                        };
                        /** @description Reasons to look twice */
                        warnings: ("two_strong" | "different_emails" | "different_names" | "different_countries" | "over_limit" | "other_remains")[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postIdentitiesMerges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Public id of a lead: ld_... */
                    one: string;
                    /** @description Public id of a lead: ld_... */
                    into: string;
                    /** @description Kept in the log */
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * @description What was asked for
                         * @enum {string}
                         */
                        act: "merge" | "split";
                        /** @description ISO 8601, UTC */
                        known: string;
                        /** @description ISO 8601, UTC */
                        at: string;
                        who: string;
                        why: string;
                        source: string | null;
                        /** @description The lead that was named, as it stood then */
                        one: string | null;
                        into: string | null;
                        /** @description What was put under another, or taken out */
                        moved: string | null;
                        identifier: {
                            kind: string;
                            value: string;
                        } | null;
                        /** @description Where it was put, or taken from */
                        under: string | null;
                        underIdentifier: {
                            kind: string;
                            value: string;
                        } | null;
                        /**
                         * @description nothing_to_do: they were one lead already, or apart
                         * @enum {string}
                         */
                        outcome: "done" | "nothing_to_do";
                        /** @description The split that took this merge back */
                        undoneBy: string | null;
                        undoes: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getIdentitiesSplitsPreview: {
        parameters: {
            query: {
                /** @description Kind of the identifier */
                kind: "anonymous" | "external" | "phone" | "email" | "user";
                value: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lead: string;
                        /** @description The lead that the identifiers become */
                        takesOut: string;
                        /** @description Whether a merge by a person is undone; otherwise evidence will never join them again */
                        undoesMerge: boolean;
                        leaves: {
                            /** @description "unknown" for a lead that never met another identifier */
                            kind: string;
                            value: string;
                            /** @description ISO 8601, UTC */
                            since: string;
                            /**
                             * @description Who put it there
                             * @enum {string}
                             */
                            by: "evidence" | "person";
                        }[];
                        stays: {
                            /** @description "unknown" for a lead that never met another identifier */
                            kind: string;
                            value: string;
                            /** @description ISO 8601, UTC */
                            since: string;
                            /**
                             * @description Who put it there
                             * @enum {string}
                             */
                            by: "evidence" | "person";
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postIdentitiesSplits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Kind of the identifier
                     * @enum {string}
                     */
                    kind: "anonymous" | "external" | "phone" | "email" | "user";
                    value: string;
                    /** @description Kept in the log */
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * @description What was asked for
                         * @enum {string}
                         */
                        act: "merge" | "split";
                        /** @description ISO 8601, UTC */
                        known: string;
                        /** @description ISO 8601, UTC */
                        at: string;
                        who: string;
                        why: string;
                        source: string | null;
                        /** @description The lead that was named, as it stood then */
                        one: string | null;
                        into: string | null;
                        /** @description What was put under another, or taken out */
                        moved: string | null;
                        identifier: {
                            kind: string;
                            value: string;
                        } | null;
                        /** @description Where it was put, or taken from */
                        under: string | null;
                        underIdentifier: {
                            kind: string;
                            value: string;
                        } | null;
                        /**
                         * @description nothing_to_do: they were one lead already, or apart
                         * @enum {string}
                         */
                        outcome: "done" | "nothing_to_do";
                        /** @description The split that took this merge back */
                        undoneBy: string | null;
                        undoes: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postIdentitiesActsIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Kept in the log */
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * @description What was asked for
                         * @enum {string}
                         */
                        act: "merge" | "split";
                        /** @description ISO 8601, UTC */
                        known: string;
                        /** @description ISO 8601, UTC */
                        at: string;
                        who: string;
                        why: string;
                        source: string | null;
                        /** @description The lead that was named, as it stood then */
                        one: string | null;
                        into: string | null;
                        /** @description What was put under another, or taken out */
                        moved: string | null;
                        identifier: {
                            kind: string;
                            value: string;
                        } | null;
                        /** @description Where it was put, or taken from */
                        under: string | null;
                        underIdentifier: {
                            kind: string;
                            value: string;
                        } | null;
                        /**
                         * @description nothing_to_do: they were one lead already, or apart
                         * @enum {string}
                         */
                        outcome: "done" | "nothing_to_do";
                        /** @description The split that took this merge back */
                        undoneBy: string | null;
                        undoes: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postIdentitiesProposalsRefusals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Public id of a lead: ld_... */
                    one: string;
                    /** @description Public id of a lead: ld_... */
                    other: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getIdentitiesActs: {
        parameters: {
            query: {
                /** @description The value of `next` of the page before */
                after?: string;
                limit: number;
                /** @description Public id of a lead: ld_... */
                lead?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            id: string;
                            /**
                             * @description What was asked for
                             * @enum {string}
                             */
                            act: "merge" | "split";
                            /** @description ISO 8601, UTC */
                            known: string;
                            /** @description ISO 8601, UTC */
                            at: string;
                            who: string;
                            why: string;
                            source: string | null;
                            /** @description The lead that was named, as it stood then */
                            one: string | null;
                            into: string | null;
                            /** @description What was put under another, or taken out */
                            moved: string | null;
                            identifier: {
                                kind: string;
                                value: string;
                            } | null;
                            /** @description Where it was put, or taken from */
                            under: string | null;
                            underIdentifier: {
                                kind: string;
                                value: string;
                            } | null;
                            /**
                             * @description nothing_to_do: they were one lead already, or apart
                             * @enum {string}
                             */
                            outcome: "done" | "nothing_to_do";
                            /** @description The split that took this merge back */
                            undoneBy: string | null;
                            undoes: string | null;
                        }[];
                        /** @description Opens the next page */
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getIdentitiesProposals: {
        parameters: {
            query: {
                /** @description The value of `next` of the page before */
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            one: string;
                            other: string;
                            /** @description The value is null for a device whose own id Funil never kept */
                            signals: {
                                /**
                                 * @description What they share; anonymous is a device
                                 * @enum {string}
                                 */
                                kind: "anonymous" | "external" | "phone" | "email" | "user";
                                value: string | null;
                            }[];
                            /** @description ISO 8601, UTC */
                            lastAt: string;
                        }[];
                        /** @description Opens the next page */
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getIdentitiesRefused: {
        parameters: {
            query: {
                /** @description The value of `next` of the page before */
                after?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            kind: string;
                            value: string;
                            /** @description The lead it stands for by itself */
                            lead: string;
                            /** @description limit, crowd, blocked, shared, unclear, evidence or kiosk */
                            why: string;
                            /** @description The lead it would have joined */
                            refusedBy: string | null;
                            /** @description ISO 8601, UTC */
                            since: string;
                        }[];
                        /** @description Opens the next page */
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getSourcesKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            id: number;
                            name: string;
                            kind: string;
                            origins: string[];
                            eventsPerSecond: number | null;
                            /** @description Last characters of the write key; null when it has none */
                            keyEnds: string | null;
                            /** @description ISO 8601, UTC */
                            keySince: string | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    patchSourcesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Web origins that browsers may send from, such as https://shop.example; empty means any */
                    origins?: string[];
                    /** @description Events a second before the sender is asked to wait; null means the default */
                    eventsPerSecond?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        kind: string;
                        origins: string[];
                        eventsPerSecond: number | null;
                        /** @description Last characters of the write key; null when it has none */
                        keyEnds: string | null;
                        /** @description ISO 8601, UTC */
                        keySince: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postSourcesIdRotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: number;
                        name: string;
                        kind: string;
                        origins: string[];
                        eventsPerSecond: number | null;
                        /** @description Last characters of the write key; null when it has none */
                        keyEnds: string | null;
                        /** @description ISO 8601, UTC */
                        keySince: string | null;
                        /** @description Shown this once; only its hash is kept */
                        writeKey: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteSourcesIdKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getWorkspaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workspaces: {
                            slug: string;
                            name: string;
                            motion: string;
                            currency: string;
                            timezone: string;
                            /** @description 1 Monday, 6 Saturday, 7 Sunday */
                            weekStart: number;
                            /** @description A demo shop: its facts were made up */
                            demo: boolean;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postWorkspaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its short name in addresses and commands */
                    slug: string;
                    name?: string;
                    /** @enum {string} */
                    motion?: "b2c" | "b2b" | "both";
                    /** @description ISO 4217 */
                    currency?: string;
                    /** @description As in the IANA time zone database: America/Sao_Paulo */
                    timezone?: string;
                    /**
                     * @description The day weeks begin on, by ISO 8601: 1 Monday, 6 Saturday, 7 Sunday
                     * @enum {integer}
                     */
                    weekStart?: 1 | 6 | 7;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                        name: string;
                        motion: string;
                        currency: string;
                        timezone: string;
                        /** @description 1 Monday, 6 Saturday, 7 Sunday */
                        weekStart: number;
                        /** @description A demo shop: its facts were made up */
                        demo: boolean;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    patchWorkspacesSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its short name in addresses and commands */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    motion?: "b2c" | "b2b" | "both";
                    /** @description ISO 4217 */
                    currency?: string;
                    /** @description As in the IANA time zone database: America/Sao_Paulo */
                    timezone?: string;
                    /**
                     * @description The day weeks begin on, by ISO 8601: 1 Monday, 6 Saturday, 7 Sunday
                     * @enum {integer}
                     */
                    weekStart?: 1 | 6 | 7;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                        name: string;
                        motion: string;
                        currency: string;
                        timezone: string;
                        /** @description 1 Monday, 6 Saturday, 7 Sunday */
                        weekStart: number;
                        /** @description A demo shop: its facts were made up */
                        demo: boolean;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demos: {
                            workspace: string;
                            /** @enum {string} */
                            story: "b2c" | "b2b";
                            name: string;
                            /** @enum {string} */
                            size: "small" | "1m" | "10m";
                            seed: number;
                            /** @description First moment that is not told; ISO 8601, UTC */
                            until: string;
                            /** @enum {string} */
                            state: "making" | "ready" | "failed" | "removing";
                            /** @description Share of the story that is told */
                            done: number;
                            /** @description Facts taken so far */
                            facts: number;
                            error: string | null;
                            readyAt: string | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default both
                     * @enum {string}
                     */
                    story: "b2c" | "b2b" | "both";
                    /**
                     * @description small: 80,000 events a shop
                     * @default small
                     * @enum {string}
                     */
                    size: "small" | "1m" | "10m";
                    /** @default 1 */
                    seed: number;
                    /**
                     * Format: date
                     * @description First day that is not told; today when left out
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demos: {
                            workspace: string;
                            /** @enum {string} */
                            story: "b2c" | "b2b";
                            name: string;
                            /** @enum {string} */
                            size: "small" | "1m" | "10m";
                            seed: number;
                            /** @description First moment that is not told; ISO 8601, UTC */
                            until: string;
                            /** @enum {string} */
                            state: "making" | "ready" | "failed" | "removing";
                            /** @description Share of the story that is told */
                            done: number;
                            /** @description Facts taken so far */
                            facts: number;
                            error: string | null;
                            readyAt: string | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteDemoWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getDemoTruth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        story: string;
                        seed: number;
                        size: string;
                        currency: string;
                        from: string;
                        to: string;
                        totals: {
                            facts: number;
                            events: number;
                            leads: number;
                            customers: number;
                            conversions: number;
                            orders: number;
                            deals: number;
                            /** @description Major units of the shop’s currency */
                            revenue: number;
                            /** @description Major units of the shop’s currency */
                            margin: number;
                            /** @description Major units of the shop’s currency */
                            refunds: number;
                            /** @description Major units of the shop’s currency */
                            cost: number;
                        };
                        /** @description A stage counts those who reached it or a later one */
                        funnel: {
                            stage: string;
                            leads: number;
                        }[];
                        methods: {
                            method: string;
                            leads: number;
                            knownLeads: number;
                            customers: number;
                            touches: number;
                            /** @description What last-touch credit says */
                            lastTouch: {
                                conversions: number;
                                /** @description Major units of the shop’s currency */
                                revenue: number;
                            };
                            /** @description Major units of the shop’s currency */
                            cost: number;
                            incremental: {
                                leads: number;
                                conversions: number;
                                customers: number;
                                /** @description Major units of the shop’s currency */
                                revenue: number;
                                /** @description Major units of the shop’s currency */
                                margin: number;
                            } | null;
                            /** @description (incremental margin - cost) / cost */
                            roi: number | null;
                        }[];
                        flattering: {
                            campaign: string;
                            method: string;
                            visits: number;
                            /** @description What last-touch credit says */
                            lastTouch: {
                                conversions: number;
                                /** @description Major units of the shop’s currency */
                                revenue: number;
                            };
                            /** @description Major units of the shop’s currency */
                            cost: number;
                            /** @description What would be missing without it */
                            incremental: {
                                leads: number;
                                conversions: number;
                                customers: number;
                                /** @description Major units of the shop’s currency */
                                revenue: number;
                                /** @description Major units of the shop’s currency */
                                margin: number;
                            };
                            /** @description (incremental margin - cost) / cost */
                            roi: number | null;
                        };
                        creators: {
                            campaign: string;
                            method: string;
                            visits: number;
                            /** @description What last-touch credit says */
                            lastTouch: {
                                conversions: number;
                                /** @description Major units of the shop’s currency */
                                revenue: number;
                            };
                            /** @description Major units of the shop’s currency */
                            cost: number;
                            /** @description What would be missing without it */
                            incremental: {
                                leads: number;
                                conversions: number;
                                customers: number;
                                /** @description Major units of the shop’s currency */
                                revenue: number;
                                /** @description Major units of the shop’s currency */
                                margin: number;
                            };
                            /** @description (incremental margin - cost) / cost */
                            roi: number | null;
                        }[];
                        codes: {
                            code: string;
                            orders: number;
                            leakedOrders: number;
                            /** @description Major units of the shop’s currency */
                            leakedDiscount: number;
                            /** @description Major units of the shop’s currency */
                            leakedCommission: number;
                        }[];
                        products: {
                            product: string;
                            sold: number;
                            faulty: number;
                            concerns: number;
                            refunds: number;
                        }[];
                        winback: {
                            unhappy: number;
                            asked: number;
                            cameBack: number;
                            wouldHaveAnyway: number;
                            recoveredShare: number;
                        };
                        cycle: {
                            conversions: number;
                            medianDays: number | null;
                            eventualMedianDays: number | null;
                        };
                        cohorts: {
                            cohort: string;
                            leads: number;
                            converted: number;
                            finally: number;
                            finalRate: number;
                            byAge: {
                                age: number;
                                conversion: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            id: string;
                            name: string;
                            scopes: string[];
                            /** @description ISO 8601, UTC */
                            createdAt: string;
                            expiresAt: string | null;
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who or what uses it */
                    name: string;
                    scopes: ("read" | "write" | "admin")[];
                    /**
                     * Format: date-time
                     * @description Without it the key stays until it is revoked
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        scopes: string[];
                        /** @description ISO 8601, UTC */
                        createdAt: string;
                        expiresAt: string | null;
                        lastUsedAt: string | null;
                        revokedAt: string | null;
                        token: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked, at once */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description unprotected: nobody can sign in yet, and this browser may read because it is on the same machine
                         * @enum {string}
                         */
                        state: "signed-in" | "key" | "unprotected" | "signed-out";
                        /** @description Whether anybody can sign in */
                        hasOwner: boolean;
                        person: {
                            id: string;
                            name: string;
                            email: string;
                            twoFactor: boolean;
                        } | null;
                        organization: string | null;
                        workspace: string | null;
                        role: ("owner" | "admin" | "marketer" | "sales" | "support" | "analyst") | null;
                        organizationRole: ("owner" | "admin" | "marketer" | "sales" | "support" | "analyst") | null;
                        /** @description What the role in the workspace at hand allows; people: what concerns the organisation */
                        may: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description Address to sign in with
                     */
                    email: string;
                    /** @description At least 10 characters when it is chosen */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description signed-in, or second-factor when a code is wanted */
                        state: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postSessionSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits of the app, or a recovery code */
                    code: string;
                    /** @description The code is a recovery code */
                    recovery?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind # in the link */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: string;
                        /** @description Null: whoever has the link chooses one */
                        email: string | null;
                        /** @enum {string} */
                        role: "owner" | "admin" | "marketer" | "sales" | "support" | "analyst";
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postInvitationAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind # in the link */
                    token: string;
                    /** @description Name to be called by */
                    name: string;
                    /**
                     * Format: email
                     * @description Address to sign in with
                     */
                    email?: string;
                    /** @description At least 10 characters when it is chosen */
                    password: string;
                    /** @description Name of the organisation; only the link for its owner sets it */
                    organization?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postInvitationJoin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind # in the link */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPasswordForgotten: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description Address to sign in with
                     */
                    email: string;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "pt-BR" | "es";
                };
            };
        };
        responses: {
            /** @description If somebody signs in with this address, a mail is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind # in the link */
                    token: string;
                    /** @description At least 10 characters when it is chosen */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    patchAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name to be called by */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAccountPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 10 characters when it is chosen */
                    current: string;
                    /** @description At least 10 characters when it is chosen */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: {
                            id: string;
                            current: boolean;
                            address: string | null;
                            browser: string | null;
                            /** @description ISO 8601, UTC */
                            since: string;
                            /** @description ISO 8601, UTC */
                            lastSeen: string;
                            /** @description ISO 8601, UTC */
                            endsAt: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteAccountSessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAccountTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 10 characters when it is chosen */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description otpauth://..., for the app */
                        uri: string;
                        /** @description Each works once; shown now and never again */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAccountTwoFactorConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits of the app, or a recovery code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAccountTwoFactorRemove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 10 characters when it is chosen */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postAccountRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 10 characters when it is chosen */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each works once; shown now and never again */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        members: {
                            id: string;
                            name: string;
                            email: string;
                            twoFactor: boolean;
                            /** @enum {string} */
                            role: "owner" | "admin" | "marketer" | "sales" | "support" | "analyst";
                            /** @description ISO 8601, UTC */
                            since: string;
                            /** @description Roles that differ, by workspace; "none" hides it */
                            workspaces: {
                                [key: string]: "admin" | "marketer" | "sales" | "support" | "analyst" | "none";
                            };
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteMembersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    patchMembersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role?: "owner" | "admin" | "marketer" | "sales" | "support" | "analyst";
                    /** @description Null takes the special role away again */
                    workspaces?: {
                        [key: string]: ("admin" | "marketer" | "sales" | "support" | "analyst" | "none") | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    patchOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its name */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access: {
                            [key: string]: ("owner" | "admin" | "marketer" | "sales" | "support" | "analyst")[];
                        };
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitations: {
                            id: string;
                            email: string;
                            /** @enum {string} */
                            role: "owner" | "admin" | "marketer" | "sales" | "support" | "analyst";
                            invitedBy: string;
                            /** @description ISO 8601, UTC */
                            createdAt: string;
                            /** @description ISO 8601, UTC */
                            expiresAt: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description Address to sign in with
                     */
                    email: string;
                    /** @enum {string} */
                    role: "owner" | "admin" | "marketer" | "sales" | "support" | "analyst";
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "pt-BR" | "es";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string;
                        /** @enum {string} */
                        role: "owner" | "admin" | "marketer" | "sales" | "support" | "analyst";
                        invitedBy: string;
                        /** @description ISO 8601, UTC */
                        createdAt: string;
                        /** @description ISO 8601, UTC */
                        expiresAt: string;
                        link: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteInvitationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query: {
                /** @description Id of the last entry of the page before */
                before?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            id: string;
                            /** @description ISO 8601, UTC */
                            at: string;
                            workspace: string | null;
                            /** @description person, key, command line or visitor */
                            actorKind: string;
                            /** @description Id of the person or the key */
                            actor: string;
                            actorName: string;
                            action: string;
                            target: string;
                            /** @description Fields that were sent; null where the value is not kept */
                            changes: {
                                [key: string]: unknown;
                            };
                            address: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getViews: {
        parameters: {
            query: {
                /** @description The list it narrows */
                list: "leads";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: {
                            id: string;
                            name: string;
                            /** @description What the list is narrowed to, as its page has it in the address */
                            search: {
                                [key: string]: string | number;
                            };
                            /** @description Whether everybody in the workspace sees it */
                            shared: boolean;
                            by: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The list it narrows
                     * @enum {string}
                     */
                    list: "leads";
                    /** @description What it is called */
                    name: string;
                    /** @description What the list is narrowed to, as its page has it in the address */
                    search: {
                        [key: string]: string | number;
                    };
                    shared: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description What the list is narrowed to, as its page has it in the address */
                        search: {
                            [key: string]: string | number;
                        };
                        /** @description Whether everybody in the workspace sees it */
                        shared: boolean;
                        by: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    deleteViewsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postOwnerLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Works once */
                        link: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postOrganizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Its name */
                    name: string;
                    workspace: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Works once */
                        link: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            email: string;
                            name: string;
                            organization: string;
                            role: string;
                            twoFactor: boolean;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPeopleReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description Address to sign in with
                     */
                    email: string;
                    /** @description Turn their second factor off */
                    withoutTwoFactor: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Works once */
                        link: string;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getConsentConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postConsentConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getConsentPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postConsentPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    getConsentUnsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postConsentUnsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postMailInbound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description bounce, complaint, unsubscribe or other */
                        kind: string;
                        known: boolean;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    postPagesPictures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description PNG, JPEG or WebP, at most 3 MB */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        src: string;
                        width: number;
                        height: number;
                    };
                };
            };
            /** @description What is wrong and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong and what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description urn:funil:problem:<code> */
                        type: string;
                        /** @description What is wrong */
                        title: string;
                        status: number;
                        /** @description What is wrong and what to do, in one text */
                        detail: string;
                        /** @description A word that programs can rely on */
                        code: string;
                        /** @description What to do about it */
                        hint: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
}
