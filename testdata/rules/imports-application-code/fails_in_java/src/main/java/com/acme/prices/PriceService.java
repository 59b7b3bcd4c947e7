package com.acme.prices;

public class PriceService {}
