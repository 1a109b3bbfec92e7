document.title = 'Tongdu'
