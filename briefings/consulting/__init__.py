"""A model of the analyst's, asked to choose: what it is sent, what it answers, and the lock that keeps the choice.

It reads passages and answers with numbers; of what it writes search words are kept, and nothing is printed.
"""
