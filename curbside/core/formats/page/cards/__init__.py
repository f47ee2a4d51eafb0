"""Answers cut from the lines below the question, each with the words and whoever signs them."""
