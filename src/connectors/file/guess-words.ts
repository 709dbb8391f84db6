/**
 * Words that columns go by, without blanks, marks and accents, in lower case: English, Portuguese, Spanish. Of the columns that are still free, the
 * first that goes by one of a field's words is taken for it.
 */
export const FIELD_WORDS: Record<string, string> = {
  at: `at timestamp time datetime eventtime occurredat createdat created createdon createdtime createdate datecreated creationdate submittedat
    registeredat signupdate signedupat firstseen firstcontactdate dateadded orderdate processedat purchasedate date day paidat wondate closedate
    data dia datahora criadoem criado datacriacao datadecriacao datacadastro datadecadastro cadastradoem datapedido datadopedido datacompra datadacompra
    fecha fechahora creadoel creado fechacreacion fechadecreacion fecharegistro fechaderegistro fechapedido fechadelpedido fechacompra fechadecompra`,
  type: 'type event eventtype eventname action tipo evento acao accion',
  'ids.user': `userid customerid customeruniqueid leadid contactid clientid mqlid masterid customer idcliente clienteid codigocliente codigodocliente
    codigodelcliente idusuario usuarioid`,
  'ids.email': 'email emailaddress customeremail contactemail mail emailcliente emaildocliente emaildelcliente correo correoelectronico',
  'ids.phone': 'phone phonenumber mobile mobilephone telefone celular whatsapp telefono movil',
  'ids.anonymous': 'anonymousid deviceid visitorid cookieid',
  visit: 'sessionid usersession visitid session sessao sesion',
  'evidence.channel': 'channel origin leadsource sourcechannel origem canal origen',
  'evidence.source': 'source utmsource fonte fuente',
  'evidence.medium': 'medium utmmedium midia medio',
  'evidence.campaign': 'campaign utmcampaign campaignname campanha campana',
  'evidence.referrer': 'referrer referer referringsite',
  'evidence.landing': 'landingpage landingpageid landing',
  'evidence.code': 'discountcode coupon couponcode cupom cupon codigodescuento codigodedescuento',
  'evidence.clickIds.gclid': 'gclid',
  'evidence.clickIds.fbclid': 'fbclid',
  'traits.name': 'name fullname contactname customername leadname nome nomecompleto nomedocliente nombre nombrecompleto nombredelcliente',
  'traits.company': 'company companyname empresa',
  'traits.country': 'country countrycode pais',
  code: 'discountcode coupon couponcode cupom cupon codigodescuento codigodedescuento',
  path: 'path url pageurl page caminho pagina camino',
  product: 'productid product sku lineitemsku itemid produto producto idproduto idproducto',
  value: 'value price revenue amount totalconversionvalue conversionvalue valor receita ingresos',
  currency: 'currency currencycode moeda moneda divisa',
  order: 'orderid order ordernumber ordername name pedido idpedido numeropedido numerodopedido numerodelpedido',
  line: 'lineid line orderitemid lineitemid itemnumber',
  payment: 'paymentid payment paymentsequential transactionid idpagamento idpago',
  refund: 'refundid refund reembolso idreembolso',
  status: 'status orderstatus dealstage stage financialstatus situacao estado etapa',
  total: 'total ordertotal grandtotal totalprice sales valortotal totaldopedido importetotal totaldelpedido',
  items: 'subtotal itemstotal',
  discount: 'discount discountamount desconto descuento',
  tax: 'tax taxes taxamount imposto impostos impuesto impuestos iva',
  shipping: 'shipping shippingamount freight freightvalue frete envio gastosdeenvio',
  quantity: 'quantity qty units lineitemquantity quantidade cantidad unidades',
  price: 'price unitprice lineitemprice preco precounitario precio preciounitario',
  amount:
    'amount value spent spend cost amountspent amountspentusd paymentvalue refundedamount dealvalue valor custo gasto valorgasto importe monto coste costo',
  means: 'paymenttype paymentmethod method means gateway formadepagamento metododepagamento formadepago metododepago',
  reason: 'reason motivo',
  deal: 'dealid deal opportunityid opportunity negocio oportunidade oportunidad',
  owner: 'owner salesagent dealowner srid vendedor responsavel responsable comercial',
  account: 'account company companyname empresa conta cuenta',
  closedAt: 'closedat closedate wondate datafechamento datadefechamento fechacierre fechadecierre',
  cost: 'costid adid',
  method: 'method metodo',
  channel: 'channel platform canal plataforma',
  campaign: 'campaign campaignname campaignid xyzcampaignid campanha campana',
  from: 'from day date start startdate reportingstarts dia data inicio fecha fechainicio desde',
  to: 'to end enddate reportingends fim hasta fin fechafin',
  impressions: 'impressions impr impressoes impresiones',
  clicks: 'clicks linkclicks cliques clics',
  content: 'contentid postid articleid videoid id',
  title: 'title headline titulo',
  url: 'url link permalink enlace',
  creator: 'creator author influencer autor',
  day: 'day date dia data fecha',
  rate: 'rate exchangerate taxa cotacao tasa tipodecambio',
  conversions: 'conversions totalconversions conversoes conversiones',
  nulls: 'nulls totalnull nonconversions',
};

/**
 * What shops and sales teams call the words of a closed list, written as above; by kind and field. A refund is a fact of its own: what was refunded had
 * been paid.
 */
export const VALUE_WORDS: Record<string, Record<string, string>> = {
  'orders.status': {
    placed: `pending paymentpending pendingpayment awaitingpayment unpaid authorized onhold new open pendente aguardando aguardandopagamento emaberto novo
      pendiente pendientedepago abierto nuevo`,
    paid: `paid approved captured succeeded processing refunded partiallyrefunded pago paga aprovado aprovada processando emprocessamento reembolsado
      reembolsada devolvido pagado pagada aprobado aprobada procesando devuelto`,
    fulfilled: `fulfilled shipped delivered complete completed enviado enviada entregue despachado concluido concluida finalizado finalizada entregado
      entregada completado completada`,
    cancelled:
      'cancelled canceled voided expired failed cancelado cancelada expirado recusado recusada falhou anulado anulada rechazado rechazada fallido',
  },
  'deals.status': {
    open: 'open new inprogress qualified proposal negotiation aberto aberta novo emandamento proposta negociacao abierto abierta nuevo encurso propuesta negociacion',
    won: 'won closedwon ganho ganha fechadoganho ganado ganada cerradoganado',
    lost: 'lost closedlost perdido perdida fechadoperdido cerradoperdido',
  },
};
