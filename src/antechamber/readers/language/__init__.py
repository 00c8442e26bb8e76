"""What both readers of orders and of letters need of English: running text, sentences, dates, money, people."""
